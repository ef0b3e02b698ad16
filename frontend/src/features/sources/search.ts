import { SOURCE_KINDS, type SourceKind } from '~/api/words'

export interface SourcesSearch {
  q?: string
  kind?: SourceKind
}

export function parseSourcesSearch(raw: Record<string, unknown>): SourcesSearch {
  const q = raw.q === undefined ? undefined : String(raw.q).trim().slice(0, 200)
  return { q: q || undefined, kind: SOURCE_KINDS.find((kind) => kind === raw.kind) }
}
