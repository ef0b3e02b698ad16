import { useQuery } from '@tanstack/react-query'
import { client } from '~/api/client'
import type { IndicatorRow } from './ledger-columns'

/** Every indicator that a unit leads in a year, by number, however many pages they fill. */
export function useUnitIndicators(year: number | undefined, unit: string) {
  return useQuery({
    queryKey: ['unit-indicators', year, unit],
    enabled: year !== undefined,
    queryFn: async ({ signal }) => {
      const rows: IndicatorRow[] = []
      for (let page = 1; ; page += 1) {
        const { data } = await client.GET('/indicators', {
          params: { query: { year, unit_id: unit, sort: 'code', page, per_page: 200 } },
          signal,
        })
        rows.push(...(data?.items ?? []))
        if (!data || data.items.length === 0 || rows.length >= data.total) return rows
      }
    },
  })
}
