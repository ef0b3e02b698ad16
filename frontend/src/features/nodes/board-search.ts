import { oneOf } from '~/api/search-words'
import { BOARDS, type BoardBy, filterOfRow } from './node-search'

const COUNTED = ['nodes', 'indicators'] as const
const VIEWS = ['table', 'heat'] as const
export type BoardOf = (typeof COUNTED)[number]
export type BoardView = (typeof VIEWS)[number]

/** What the board shows, as its address says it. */
export interface BoardSearch {
  by: BoardBy
  of: BoardOf
  view: BoardView
}

/** By what can be counted so: the ledger knows no months, and those of a heat table are its columns. */
const fitting = (boards: readonly BoardBy[], of: BoardOf, view: BoardView) =>
  of === 'nodes' && view === 'table' ? boards : boards.filter((each) => each !== 'month')

/** Unknown words in an address are ignored, not answered with an error. A heat table is one of nodes. */
export function parseBoardSearch(
  raw: Record<string, unknown>,
  boards: readonly BoardBy[],
): BoardSearch & { boards: readonly BoardBy[] } {
  const of = oneOf(COUNTED, raw.of) ?? 'nodes'
  const view = of === 'nodes' ? (oneOf(VIEWS, raw.view) ?? 'table') : 'table'
  const fit = fitting(boards, of, view)
  return { of, view, by: oneOf(fit, raw.by) ?? fit[0] ?? BOARDS[0], boards: fit }
}

/** The board's address: without what is the default anyway. */
export const boardAddress = ({ by, of, view }: BoardSearch) => ({
  by,
  of: of === 'nodes' ? undefined : of,
  view: view === 'table' ? undefined : view,
})

/** Of a board's row, what the ledger is asked for; a section is chosen there within its unit. */
export const ledgerFilterOf = (by: BoardBy, key: string, unit: string | undefined) =>
  by === 'section' ? { ...filterOfRow(by, key), unit_id: unit } : filterOfRow(by, key)
