import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'
import { ROSTER_GAPS, type RosterGap, UNIT_KINDS, type UnitKind } from '~/api/words'

const SORT_FIELDS = ['code', 'name', 'kind', 'ranking_group', 'supervision_group', 'leader']

/** What the roster shows, as its address says it. */
export interface UnitsSearch {
  q?: string
  kind?: UnitKind
  ranking_group_id?: string
  supervision_group_id?: string
  leader_id?: string
  without?: RosterGap
  page: number
  per_page: number
  sort?: string
}

export function parseUnitsSearch(raw: Record<string, unknown>): UnitsSearch {
  return {
    q: textOf(raw.q),
    kind: oneOf(UNIT_KINDS, raw.kind),
    ranking_group_id: uuidOf(raw.ranking_group_id),
    supervision_group_id: uuidOf(raw.supervision_group_id),
    leader_id: uuidOf(raw.leader_id),
    without: oneOf(ROSTER_GAPS, raw.without),
    ...pageOf(raw),
    sort: sortOf(SORT_FIELDS, raw.sort),
  }
}

export const UNIT_FILTERS = [
  'q',
  'kind',
  'ranking_group_id',
  'supervision_group_id',
  'leader_id',
  'without',
] as const
