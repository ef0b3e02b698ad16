import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { listAddress } from './search-words'

interface Search {
  page: number
  per_page: number
  sort?: string
}

const PAGING: ReadonlySet<string> = new Set(['page', 'per_page', 'sort'])

/** A list whose filters, order and page stand in the address of the present page, as `parse` reads them. */
export function useListSearch<S extends Search>(parse: (raw: Record<string, unknown>) => S) {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const search = useMemo(() => parse(raw), [parse, raw])
  const narrowed = Object.entries(search).some(
    ([name, value]) => !PAGING.has(name) && value !== undefined,
  )
  const patch = useCallback(
    (part: Partial<S>) =>
      void navigate({
        to: '.',
        search: listAddress({ ...search, ...part }),
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  )
  return {
    search,
    patch,
    /** A filter begins on the first page. */
    filter: (part: Partial<S>) => patch({ ...part, page: 1 }),
    /** No filter; order and size of the page stay. Nothing where no filter is set. */
    reset: narrowed
      ? () => patch({ ...parse({}), per_page: search.per_page, sort: search.sort })
      : undefined,
  }
}
