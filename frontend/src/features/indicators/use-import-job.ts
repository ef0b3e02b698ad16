import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { api } from '~/api/client'
import { uuidOf } from '~/api/search-words'

const KIND = 'indicator_import'

/**
 * The job that the page shows: the one in the address, so that a page read anew finds it, even when it has ended; or
 * one's own that still runs. `undefined` while that is not known, `null` where there is none.
 */
export function useImportJob(): {
  id: string | null | undefined
  show: (id: string | undefined) => void
} {
  const navigate = useNavigate()
  const named = uuidOf((useSearch({ strict: false }) as Record<string, unknown>).job)
  const show = (id: string | undefined) => {
    void navigate({ to: '.', search: (now) => ({ ...now, job: id }), replace: true })
  }
  const open = api.useQuery(
    'get',
    '/jobs',
    { params: { query: { kind: KIND, open: true, per_page: 1 } } },
    { enabled: named === undefined, staleTime: 0, gcTime: 0 },
  )
  const found = named === undefined && !open.isFetching ? open.data?.items[0]?.id : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` is made anew with every render
  useEffect(() => {
    if (found) show(found)
  }, [found])
  return { id: named ?? (open.isPending || found ? undefined : null), show }
}
