import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from './client'

/** How often a job that has not ended is looked at, in milliseconds. */
const LOOK_EVERY = 700

const notJobs = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  !String(queryKey[1]).startsWith('/jobs')

/** A job, looked at until it has ended; once it is done everything else that is shown is read anew. */
export function useJob(id: string) {
  const queries = useQueryClient()
  const found = api.useQuery(
    'get',
    '/jobs/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.ended_at ? false : LOOK_EVERY) },
  )
  const ended = found.data?.state
  useEffect(() => {
    if (ended === 'done') void queries.invalidateQueries({ predicate: notJobs })
  }, [ended, queries])
  return found
}
