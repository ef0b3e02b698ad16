import type { Same } from '~/i18n/dictionary'
import type { sources as zh } from '~/i18n/zh-CN/sources'

export const sources: Same<typeof zh> = {
  title: 'Task sources',
  subtitle: 'Reports, livelihood matters and priorities of {{year}}',
  search: 'Words of the title',
  any_kind: 'Any kind',
  table: 'Source documents',
  'column.title': 'Document',
  'column.kind': 'Kind',
  'column.items': 'Tasks',
  'column.indicators': 'Indicators',
  'column.number': 'No.',
  'column.item_title': 'Task',
  items_of: 'Tasks of {{title}}',
  show_items: 'Show the tasks',
  hide_items: 'Hide the tasks',
  no_items: 'This document has no tasks yet',
  no_indicator: 'No indicator',
  open_document: 'Open the original',
  see_indicators: 'See the indicators',
}
