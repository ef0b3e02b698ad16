import type { Same } from '~/i18n/dictionary'
import type { columns as zh } from '~/i18n/zh-CN/columns'

export const columns: Same<typeof zh> = {
  year: 'Year',
  source: 'Source',
  source_kind: 'Kind of source',
  title: 'Task',
  target_value: 'Target',
  comparator: 'Comparator',
  unit: 'Unit of measure',
  deadline: 'Deadline',
  responsible_department: 'Responsible unit',
  status: 'Status',
  source_url: 'Published at',
}
