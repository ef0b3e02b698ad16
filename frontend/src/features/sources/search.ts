import { oneOf, pageOf, textOf } from '~/api/search-words'
import { SOURCE_KINDS, type SourceKind } from '~/api/words'

export interface SourcesSearch {
  q?: string
  kind?: SourceKind
  page: number
  per_page: number
}

export const parseSourcesSearch = (raw: Record<string, unknown>): SourcesSearch => ({
  q: textOf(raw.q),
  kind: oneOf(SOURCE_KINDS, raw.kind),
  ...pageOf(raw),
})
