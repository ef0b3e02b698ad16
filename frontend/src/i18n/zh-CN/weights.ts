/** What each unit's indicators weigh together. */
export const weights = {
  title: '权重',
  subtitle: '{{year}} 年度 · 各单位指标权重合计，满额 100',
  table: '各单位权重合计',
  'column.unit': '单位',
  'column.ranking_group': '考评分组',
  'column.indicators': '指标数',
  'column.without_weight': '未定权重',
  'column.weight': '权重合计',
  'column.standing': '情况',
  'standing.short': '不足 100',
  'standing.whole': '合计 100',
  'standing.over': '超过 100',
  any_standing: '情况',
  any_ranking_group: '考评分组',
  count: '共 {{count}} 个单位',
  no_group: '待明确',
  see_indicators: '查看{{unit}}的 {{count}} 项指标',
  elsewhere:
    '不在被考评单位名下：{{count}} 项指标，其中 {{without}} 项未定权重，权重合计 {{weight}}。',
  not_assessed: '本单位不在该年度的被考评单位之列。',
  see_own: '查看本单位指标',
} as const
