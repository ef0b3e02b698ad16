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

/** What a program's token may be for, as the contract lists it. */
export const CLIENT_SCOPES = [
  'session.read',
  'year.read',
  'calendar.read',
  'setting.read',
  'unit.read',
  'section.read',
  'source.read',
  'indicator.read',
  'indicator.export',
  'indicator.create',
  'indicator.edit',
  'indicator.import',
  'audit.read',
] as const
