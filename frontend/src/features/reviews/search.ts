import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'
import { REVIEW_STATES, type ReviewState, SOURCE_KINDS, type SourceKind } from '~/api/words'

const SORT_FIELDS = ['code', 'title', 'unit', 'updated_at'] as const

/** What waits for review, as the address says it. */
export interface ReviewSearch {
  q?: string
  source_kind?: SourceKind
  unit_id?: string
  state?: ReviewState
  page: number
  per_page: number
  sort?: string
}

/** Unknown words in an address are ignored, not answered with an error. */
export function parseReviewSearch(raw: Record<string, unknown>): ReviewSearch {
  return {
    q: textOf(raw.q),
    source_kind: oneOf(SOURCE_KINDS, raw.source_kind),
    unit_id: uuidOf(raw.unit_id),
    state: oneOf(REVIEW_STATES, raw.state),
    ...pageOf(raw),
    sort: sortOf(SORT_FIELDS, raw.sort),
  }
}

export const FILTERS = ['q', 'source_kind', 'unit_id', 'state'] as const
