import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'
import { SOURCE_KINDS, type SourceKind } from '~/api/words'
import { LIGHTS, type LightColour } from '~/ui/light'

const SORT_FIELDS = ['due_at', 'code', 'checked_at'] as const
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/
const ON = ['1'] as const

/** Which indicators' nodes: what list and board have in common. */
export interface NodeFilters {
  q?: string
  source_kind?: SourceKind
  unit_id?: string
  section_id?: string
  supervision_group_id?: string
  leader_id?: string
  /** `2026-03`: planned for a day of this month. */
  month?: string
  /** Only what one carries oneself. */
  mine?: '1'
  /** Only what somebody inside the unit was reminded of. */
  reminded?: '1'
}

/** The list of nodes, as its address says it. */
export interface NodeSearch extends NodeFilters {
  light?: LightColour
  page: number
  per_page: number
  sort?: string
}

const filtersOf = (raw: Record<string, unknown>): NodeFilters => ({
  q: textOf(raw.q),
  source_kind: oneOf(SOURCE_KINDS, raw.source_kind),
  unit_id: uuidOf(raw.unit_id),
  section_id: uuidOf(raw.section_id),
  supervision_group_id: uuidOf(raw.supervision_group_id),
  leader_id: uuidOf(raw.leader_id),
  month: typeof raw.month === 'string' && MONTH.test(raw.month) ? raw.month : undefined,
  mine: oneOf(ON, String(raw.mine)),
  reminded: oneOf(ON, String(raw.reminded)),
})

/** Unknown words in an address are ignored, not answered with an error. */
export const parseNodeSearch = (raw: Record<string, unknown>): NodeSearch => ({
  ...filtersOf(raw),
  light: oneOf(LIGHTS, raw.light),
  ...pageOf(raw),
  sort: sortOf(SORT_FIELDS, raw.sort),
})

/** The last day of a month such as `2026-02`. */
const lastOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`
}

/** The filters as the server has them. */
export const nodeQueryOf = ({ month, mine, reminded, ...rest }: NodeFilters) => ({
  ...rest,
  mine: mine ? true : undefined,
  reminded: reminded ? true : undefined,
  due_from: month && `${month}-01`,
  due_to: month && lastOf(month),
})

export const BOARDS = ['unit', 'supervision_group', 'leader', 'source', 'month', 'section'] as const
export type BoardBy = (typeof BOARDS)[number]

/** Of a board's row, what the list of its nodes is asked for. */
export function filterOfRow(by: BoardBy, key: string): NodeFilters {
  if (by === 'source') return { source_kind: oneOf(SOURCE_KINDS, key) }
  return by === 'month' ? { month: key } : { [`${by}_id`]: key }
}
