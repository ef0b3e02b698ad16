import { useSearch } from '@tanstack/react-router'
import { api } from './client'

export function useYears() {
  return api.useQuery('get', '/years', {}, { staleTime: 300_000 })
}

/** The year in the address; without one, the newest year there is. */
export function useYear(): number | undefined {
  const search = useSearch({ strict: false }) as { year?: number }
  const years = useYears().data?.items
  if (search.year !== undefined) return search.year
  if (!years || years.length === 0) return undefined
  return Math.max(...years.map((year) => year.year))
}
