/** Closed sets of words of the API that the client lists by itself, in filters. */
export const SOURCE_KINDS = [
  'provincial_report',
  'provincial_livelihood',
  'party_plenary',
  'city_report',
  'city_livelihood',
  'unit_priority',
  'instruction',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const STATES = [
  'draft',
  'group_review',
  'leader_review',
  'meeting',
  'issued',
  'returned',
  'withdrawn',
] as const
export type IndicatorState = (typeof STATES)[number]

export const MEASURE_KINDS = ['numeric', 'milestone'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

export const UNIT_KINDS = ['department', 'town', 'organiser'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Kinds whose units are ranked against each other; organisers are not assessed. */
export const RANKED_KINDS = ['department', 'town'] as const

export const PORTFOLIO_KINDS = ['supervision_group', 'leader'] as const
export type PortfolioKind = (typeof PORTFOLIO_KINDS)[number]

/** What an assessed unit of a year can lack. */
export const ROSTER_GAPS = ['ranking_group', 'supervision_group', 'leader'] as const
export type RosterGap = (typeof ROSTER_GAPS)[number]
