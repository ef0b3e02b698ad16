import { api } from '~/api/client'
import type { SourceKind } from '~/api/words'

/** The documents of a year, for choosing one. */
export function useSources(year: number | undefined, kind?: SourceKind) {
  const { data } = api.useQuery(
    'get',
    '/sources',
    { params: { query: { year, kind, per_page: 200 } } },
    { enabled: year !== undefined, staleTime: 60_000 },
  )
  return data?.items ?? []
}

/** The numbered tasks of a document, for choosing one. */
export function useSourceItems(sourceId: string | undefined) {
  const { data } = api.useQuery(
    'get',
    '/sources/{id}/items',
    { params: { path: { id: sourceId ?? '' }, query: { per_page: 200 } } },
    { enabled: sourceId !== undefined && sourceId !== '', staleTime: 60_000 },
  )
  return data?.items ?? []
}
