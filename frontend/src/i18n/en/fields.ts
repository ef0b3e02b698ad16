import type { Same } from '~/i18n/dictionary'
import type { fields as zh } from '~/i18n/zh-CN/fields'

export const fields: Same<typeof zh> = {
  title: 'Title',
  code: 'Code',
  year: 'Year',
  state: 'State',
  measure: 'Goal',
  kind: 'Type',
  direction: 'Direction',
  target: 'Target',
  unit_of_measure: 'Unit of measure',
  baseline: 'Baseline',
  stated: 'As the source words it',
  comparator: 'Comparison in the source',
  lead_unit: 'Lead unit',
  lead_unit_id: 'Lead unit',
  source_item: 'Task',
  source_item_id: 'Task',
  deadline: 'Deadline',
  weight: 'Weight',
  basis: 'Basis',
  standard: 'Standard of completion',
  reason: 'Reason for the change',
}
