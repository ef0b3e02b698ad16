import type { Same } from '~/i18n/dictionary'
import type { expected as zh } from '~/i18n/zh-CN/expected'

export const expected: Same<typeof zh> = {
  'field.required': 'this column must be filled',
  'field.malformed.date': 'a date such as 2026-12-31',
  'field.malformed.year': 'a year such as 2026',
  'field.malformed.decimal': 'a number such as 4.5',
  'field.malformed.range': 'a range from low to high, such as 4.5-5',
  'field.too_long': 'at most {{max}} characters',
  'field.too_short': 'at least {{min}} characters',
  'field.not_one_of': 'one of: {{allowed}}',
  'field.out_of_range': '{{min}} to {{max}}',
  'field.too_precise': 'at most {{max_places}} decimal places',
  'field.not_found': 'the full name as in the list of units',
  'field.outside_year': 'a date in {{year}}',
  'field.duplicate': 'one row for each indicator',
  'import.source_kind_unclear': 'say it in the column for the kind of source, one of: {{allowed}}',
  'import.column_missing': 'the first row should have the column “{{column}}”',
  'import.contradicts_row': 'the same as in row {{row}}',
  'indicator.baseline_above_target': 'a baseline not above the target',
  'indicator.negative_target_needs_baseline': 'add a baseline',
  'indicator.negative_at_most_target': 'zero or more',
  'indicator.unit_out_of_scope': 'a unit in your scope',
}
