import type { components } from '~/api/schema.gen'
import { LIGHTS, type LightColour } from '~/ui/light'

type Row = components['schemas']['BoardRow']

/** How many stand in which light. */
export type Counts = Record<LightColour, number>

export const totalOf = (counts: Counts): number =>
  LIGHTS.reduce((sum, each) => sum + counts[each], 0)

export const sumOf = (all: readonly Counts[]): Counts =>
  Object.fromEntries(
    LIGHTS.map((each) => [each, all.reduce((sum, counts) => sum + counts[each], 0)]),
  ) as Counts

/** Most red first, then most yellow. */
export const byUrgency = (one: Counts, other: Counts): number =>
  other.red - one.red || other.yellow - one.yellow || totalOf(other) - totalOf(one)

/** From the worst on, as the server judges an indicator by its nodes: what is done tells more than what has time. */
const WORST = ['red', 'yellow', 'green', 'grey'] as const satisfies readonly LightColour[]

/** The light that a cell has: its worst; none where nothing is counted. */
export const worstOf = (counts: Counts): LightColour | undefined =>
  WORST.find((each) => counts[each] > 0)

/** A row of a heat table: what is counted under its key, by month and altogether. */
export interface HeatRow extends Counts {
  key: string | null
  months: ReadonlyMap<string, Counts>
}

/** A board by months as the rows of a heat table, the worst first. */
export function heatRows(rows: readonly Row[]): HeatRow[] {
  const keys = [...new Set(rows.map(({ key }) => key ?? null))]
  return keys
    .map((key) => {
      const own = rows.filter((row) => (row.key ?? null) === key)
      const months = new Map(own.map((row) => [row.month ?? '', row]))
      return { ...sumOf(own), key, months }
    })
    .sort(byUrgency)
}

/** The months of a year, as the server names them. */
export const monthsOf = (year: number): string[] =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
