import type { Same } from '~/i18n/dictionary'
import type { weights as zh } from '~/i18n/zh-CN/weights'

export const weights: Same<typeof zh> = {
  title: 'Weights',
  subtitle: '{{year}} · sum of the weights of each unit, 100 is whole',
  table: 'Sums of weights by unit',
  'column.unit': 'Unit',
  'column.ranking_group': 'Ranking group',
  'column.indicators': 'Indicators',
  'column.without_weight': 'Without weight',
  'column.weight': 'Sum',
  'column.standing': 'Standing',
  'standing.short': 'short of 100',
  'standing.whole': 'just 100',
  'standing.over': 'over 100',
  any_standing: 'Standing',
  any_ranking_group: 'Ranking group',
  count: '{{count}} unit(s)',
  no_group: 'To be settled',
  see_indicators: 'See the {{count}} indicator(s) of {{unit}}',
  elsewhere:
    'On no assessed unit: {{count}} indicator(s), {{without}} of them without weight, sum {{weight}}.',
  not_assessed: 'Your unit is not assessed in this year.',
  see_own: 'See the indicators',
}
