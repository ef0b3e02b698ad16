import { api } from '~/api/client'
import { cityTime } from '~/ui/city-time'
import { byUrgency } from './board-counts'
import { cumulated } from './trend-line'
import { useBoardNames, useBoards } from './use-board-names'

/** How often the screen looks again, by itself. */
const EVERY = { refetchInterval: 60_000 }
/** How many late nodes have room on it. */
const LATE = 8

/** All that the big screen shows; what was read last stays until there is something newer. */
export function useScreen(year: number) {
  const by = useBoards().includes('unit') ? 'unit' : 'section'
  const nameOf = useBoardNames(by)
  const board = api.useQuery(
    'get',
    '/board',
    { params: { query: { year, by, of: 'indicators' } } },
    EVERY,
  )
  const trend = api.useQuery('get', '/board/trend', { params: { query: { year } } }, EVERY)
  const late = api.useQuery(
    'get',
    '/nodes',
    { params: { query: { year, light: 'red', sort: 'due_at', per_page: LATE } } },
    EVERY,
  )
  const queries = [board, trend, late]
  const shown =
    board.data && trend.data && late.data
      ? {
          rows: [...board.data.rows].sort(byUrgency),
          points: cumulated(trend.data.months, cityTime(new Date()).slice(0, 7)),
          late: late.data.items,
          at: cityTime(new Date(Math.min(...queries.map((each) => each.dataUpdatedAt))), 'second'),
        }
      : undefined
  return {
    by,
    nameOf,
    shown,
    failure: queries.find(({ error }) => error)?.error,
    retry: () => void Promise.all(queries.map((each) => each.refetch())),
  } as const
}
