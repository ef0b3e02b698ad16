import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

const PER_PAGE = [20, 50, 100, 200]
const DEFAULT_PER_PAGE = 50
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads one filter of an address; what it does not understand is left out. */
export type Reader<T> = (raw: unknown) => T | undefined

export const aText: Reader<string> = (raw) =>
  raw === undefined ? undefined : String(raw).trim().slice(0, 200) || undefined

export const anId: Reader<string> = (raw) =>
  typeof raw === 'string' && UUID.test(raw) ? raw : undefined

export const oneOf =
  <T extends string>(known: readonly T[]): Reader<T> =>
  (raw) =>
    known.find((each) => each === String(raw))

type Filters<R> = { [K in keyof R]?: R[K] extends Reader<infer T extends string> ? T : never }

/** Filters, order and page of a list. */
export type ListSearch<R> = Filters<R> & { page: number; per_page: number; sort?: string }

/** What an address says of a list. */
export function readList<R extends Record<string, Reader<string>>>(
  readers: R,
  sorts: readonly string[],
  raw: Record<string, unknown>,
): ListSearch<R> {
  const page = Number(raw.page)
  const perPage = Number(raw.per_page)
  const sort = String(raw.sort ?? '')
    .split(',')
    .filter((part) => sorts.includes(part.replace(/^-/, '')))
    .join(',')
  const filters = Object.entries(readers).map(([key, read]) => [key, read(raw[key])])
  return {
    ...(Object.fromEntries(filters) as Filters<R>),
    page: Number.isInteger(page) && page > 0 ? page : 1,
    per_page: PER_PAGE.includes(perPage) ? perPage : DEFAULT_PER_PAGE,
    sort: sort || undefined,
  }
}

/** A list whose filters, order and page stand in the address of the present page. */
export function useListSearch<R extends Record<string, Reader<string>>>(
  readers: R,
  sorts: readonly string[],
) {
  const raw = useSearch({ strict: false }) as Record<string, unknown>
  const navigate = useNavigate()
  const search = useMemo(() => readList(readers, sorts, raw), [readers, sorts, raw])
  const go = useCallback(
    (next: ListSearch<R>) =>
      void navigate({
        to: '.',
        search: {
          ...next,
          page: next.page === 1 ? undefined : next.page,
          per_page: next.per_page === DEFAULT_PER_PAGE ? undefined : next.per_page,
        },
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  return {
    search,
    patch: (part: Partial<ListSearch<R>>) => go({ ...search, ...part }),
    /** A filter begins on the first page. */
    filter: (part: Partial<Filters<R>>) => go({ ...search, ...part, page: 1 }),
    reset: () =>
      go({ ...readList(readers, sorts, {}), per_page: search.per_page, sort: search.sort }),
  }
}
