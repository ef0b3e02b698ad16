import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'
import {
  type IndicatorState,
  MEASURE_KINDS,
  type MeasureKind,
  SOURCE_KINDS,
  type SourceKind,
  STATES,
} from '~/api/words'
import { LIGHTS, type LightColour } from '~/ui/light'

export const SORT_FIELDS = [
  'code',
  'title',
  'deadline',
  'weight',
  'source',
  'unit',
  'updated_at',
] as const

/** What the ledger shows, as its address says it. */
export interface LedgerSearch {
  q?: string
  source_kind?: SourceKind
  source_id?: string
  source_item_id?: string
  unit_id?: string
  section_id?: string
  supervision_group_id?: string
  leader_id?: string
  co_unit_id?: string
  state?: IndicatorState
  /** Issued, and in this light. */
  light?: LightColour
  kind?: MeasureKind
  page: number
  per_page: number
  sort?: string
}

/** Unknown words in an address are ignored, not answered with an error. */
export function parseLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  return {
    q: textOf(raw.q),
    source_kind: oneOf(SOURCE_KINDS, raw.source_kind),
    source_id: uuidOf(raw.source_id),
    source_item_id: uuidOf(raw.source_item_id),
    unit_id: uuidOf(raw.unit_id),
    section_id: uuidOf(raw.section_id),
    supervision_group_id: uuidOf(raw.supervision_group_id),
    leader_id: uuidOf(raw.leader_id),
    co_unit_id: uuidOf(raw.co_unit_id),
    state: oneOf(STATES, raw.state),
    light: oneOf(LIGHTS, raw.light),
    kind: oneOf(MEASURE_KINDS, raw.kind),
    ...pageOf(raw),
    sort: sortOf(SORT_FIELDS, raw.sort),
  }
}

export const FILTERS = [
  'q',
  'source_kind',
  'source_id',
  'source_item_id',
  'unit_id',
  'section_id',
  'supervision_group_id',
  'leader_id',
  'co_unit_id',
  'state',
  'light',
  'kind',
] as const

/** What narrows the ledger, as its totals are asked for. */
export const filtersOf = (search: LedgerSearch): Pick<LedgerSearch, (typeof FILTERS)[number]> =>
  Object.fromEntries(FILTERS.map((key) => [key, search[key]]))

/** Filters and order in one line, as they are kept under a name; empty where none is set. */
export function queryOf(search: LedgerSearch): string {
  const params = new URLSearchParams()
  for (const key of [...FILTERS, 'sort'] as const) {
    const value = search[key]
    if (value !== undefined) params.set(key, value)
  }
  return params.toString()
}

/** The filters and the order of such a line; what it does not name is not set. */
export function searchOf(query: string): Partial<LedgerSearch> {
  const { per_page: _, ...found } = parseLedgerSearch(
    Object.fromEntries(new URLSearchParams(query)),
  )
  return found
}

/** Filters and order as the export takes them: exactly what the table shows, on all pages. */
export function exportPath(year: number, search: LedgerSearch, format: 'xlsx' | 'csv'): string {
  const params = new URLSearchParams({ format, year: String(year) })
  return `/api/v1/indicators/export?${params}&${queryOf(search)}`
}
