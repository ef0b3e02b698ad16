import { SOURCE_KINDS, type SourceKind } from '~/api/words'

export interface SourcesSearch {
  q?: string
  kind?: SourceKind
  page: number
  per_page: number
}

const PER_PAGE = [20, 50, 100, 200]
const DEFAULT_PER_PAGE = 50

export function parseSourcesSearch(raw: Record<string, unknown>): SourcesSearch {
  const q = raw.q === undefined ? undefined : String(raw.q).trim().slice(0, 200)
  const page = Number(raw.page)
  const perPage = Number(raw.per_page)
  return {
    q: q || undefined,
    kind: SOURCE_KINDS.find((kind) => kind === raw.kind),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    per_page: PER_PAGE.includes(perPage) ? perPage : DEFAULT_PER_PAGE,
  }
}

/** The address without what is the default anyway. */
export function sourcesAddress(search: SourcesSearch) {
  return {
    ...search,
    page: search.page === 1 ? undefined : search.page,
    per_page: search.per_page === DEFAULT_PER_PAGE ? undefined : search.per_page,
  }
}
