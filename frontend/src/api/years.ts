import { useParams, useSearch } from '@tanstack/react-router'
import { api } from './client'

export function useYears() {
  return api.useQuery('get', '/years', {}, { staleTime: 300_000 })
}

/** The year a page opens with: the running one, since the next is opened long before it begins. */
export function presentYear(years: readonly number[], running: number): number | undefined {
  const begun = years.filter((year) => year <= running)
  if (begun.length > 0) return Math.max(...begun)
  return years.length > 0 ? Math.min(...years) : undefined
}

/** Whether the year takes an action of this session's now; a year that nobody has opened takes none. */
export function useYearTakes(year: number | undefined): (action: string) => boolean {
  const found = useYears().data?.items.find((each) => each.year === year)
  return (action) =>
    found?.allowed_actions.some((each) => each.action === action && each.allowed) ?? false
}

/** The year in the address; without one, the present one. */
export function useYear(): number | undefined {
  const search = useSearch({ strict: false }) as { year?: number }
  const { year: inPath } = useParams({ strict: false })
  const years = useYears().data?.items.map(({ year }) => year)
  if (inPath !== undefined && /^\d{4}$/.test(inPath)) return Number(inPath)
  return search.year ?? presentYear(years ?? [], new Date().getFullYear())
}
