import { pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'

const SORT_FIELDS = ['code', 'title', 'weight', 'source', 'unit']

/** What is offered to a year, as its address says it. */
export interface CarryOverSearch {
  q?: string
  unit_id?: string
  page: number
  per_page: number
  sort?: string
}

export const CARRY_OVER_FILTERS = ['q', 'unit_id'] as const

export function parseCarryOverSearch(raw: Record<string, unknown>): CarryOverSearch {
  return {
    q: textOf(raw.q),
    unit_id: uuidOf(raw.unit_id),
    ...pageOf(raw),
    sort: sortOf(SORT_FIELDS, raw.sort),
  }
}
