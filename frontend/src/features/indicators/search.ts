import {
  type IndicatorState,
  MEASURE_KINDS,
  type MeasureKind,
  SOURCE_KINDS,
  type SourceKind,
  STATES,
} from '~/api/words'

export const SORT_FIELDS = [
  'code',
  'title',
  'deadline',
  'weight',
  'source',
  'unit',
  'updated_at',
] as const

const PER_PAGE = [20, 50, 100, 200]
export const DEFAULT_PER_PAGE = 50

/** What the ledger shows, as its address says it. */
export interface LedgerSearch {
  q?: string
  source_kind?: SourceKind
  source_id?: string
  source_item_id?: string
  unit_id?: string
  state?: IndicatorState
  kind?: MeasureKind
  page: number
  per_page: number
  sort?: string
}

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value)

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const uuidOf = (value: unknown): string | undefined =>
  typeof value === 'string' && UUID.test(value) ? value : undefined

const sortOf = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  const known = value
    .split(',')
    .filter((part) => oneOf(SORT_FIELDS, part.startsWith('-') ? part.slice(1) : part))
  return known.join(',') || undefined
}

/** Unknown words in an address are ignored, not answered with an error. */
export function parseLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const page = Number(raw.page)
  const perPage = Number(raw.per_page)
  const q = raw.q === undefined ? undefined : String(raw.q).trim().slice(0, 200)
  return {
    q: q || undefined,
    source_kind: oneOf(SOURCE_KINDS, raw.source_kind),
    source_id: uuidOf(raw.source_id),
    source_item_id: uuidOf(raw.source_item_id),
    unit_id: uuidOf(raw.unit_id),
    state: oneOf(STATES, raw.state),
    kind: oneOf(MEASURE_KINDS, raw.kind),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    per_page: PER_PAGE.includes(perPage) ? perPage : DEFAULT_PER_PAGE,
    sort: sortOf(raw.sort),
  }
}

export const FILTERS = [
  'q',
  'source_kind',
  'source_id',
  'source_item_id',
  'unit_id',
  'state',
  'kind',
] as const

/** The address without what is the default anyway. */
export function ledgerAddress(search: LedgerSearch): Record<string, string | number | undefined> {
  return {
    ...search,
    page: search.page === 1 ? undefined : search.page,
    per_page: search.per_page === DEFAULT_PER_PAGE ? undefined : search.per_page,
  }
}

/** Filters and order as the export takes them: exactly what the table shows, on all pages. */
export function exportPath(year: number, search: LedgerSearch, format: 'xlsx' | 'csv'): string {
  const params = new URLSearchParams({ format, year: String(year) })
  for (const key of [...FILTERS, 'sort'] as const) {
    const value = search[key]
    if (value !== undefined) params.set(key, value)
  }
  return `/api/v1/indicators/export?${params}`
}
