import type { components } from '~/api/schema.gen'

type Schemas = components['schemas']

export type UnitRow = Schemas['Unit']
export type UnitDetail = Schemas['UnitDetail']
export type RosterEntry = Schemas['RosterEntry']
export type Section = Schemas['Section']
export type TeamMember = Schemas['TeamMember']
export type RankingGroup = Schemas['RankingGroup']
export type Portfolio = Schemas['Portfolio']

/** Whether the unit was merged away, in whichever year it says so; what it was stays to be seen. */
export const isGone = (unit: UnitDetail): boolean =>
  unit.years.some(({ successor }) => Boolean(successor))
