import type { Same } from '~/i18n/dictionary'
import type { columns as zh } from '~/i18n/zh-CN/columns'

export const columns: Same<typeof zh> = {
  year: 'Year',
  source: 'Source',
  source_kind: 'Kind of source',
  source_item: 'Task',
  title: 'Indicator',
  comparator: 'Comparator',
  direction: 'Direction',
  target_value: 'Target',
  stated: 'As the source words it',
  baseline: 'Baseline',
  unit: 'Unit of measure',
  deadline: 'Deadline',
  responsible_department: 'Lead unit',
  status: 'Note on the source',
  source_url: 'Published at',
  heading: 'Heading',
}
