import { sumDecimals } from '~/ui/decimal'
import { standingOf } from '~/ui/standing'
import type { IndicatorRow } from './ledger-columns'

/** What was typed for an indicator, and what it was typed over. */
export interface Typed {
  version: number
  over: string
  weight: string
}

export type TypedWeights = Readonly<Record<string, Typed>>

export const stored = (row: IndicatorRow): string => row.weight ?? ''

/** What is typed after one more change; a weight that is as it was is not typed. */
export function typedAfter(typed: TypedWeights, row: IndicatorRow, weight: string): TypedWeights {
  const { [row.id]: before, ...others } = typed
  const { version, over } = before ?? { version: row.version, over: stored(row) }
  return weight === over && version === row.version
    ? others
    : { ...others, [row.id]: { version, over, weight } }
}

/** The rows that somebody else changed after one began to type there. */
export const staleRows = (rows: readonly IndicatorRow[], typed: TypedWeights): IndicatorRow[] =>
  rows.filter(({ id, version }) => typed[id] !== undefined && typed[id].version !== version)

/** The same typing over what is stored now. */
export const takenOver = (rows: readonly IndicatorRow[], typed: TypedWeights): TypedWeights =>
  rows.reduce((taken, row) => {
    const mine = taken[row.id]
    const { [row.id]: _, ...others } = taken
    return mine ? typedAfter(others, row, mine.weight) : taken
  }, typed)

/** What the unit's indicators would weigh together, and how that stands to 100. Withdrawn ones count nowhere. */
export function sumOf(rows: readonly IndicatorRow[], typed: TypedWeights) {
  const live = rows.filter(({ state }) => state !== 'withdrawn')
  const weight = sumDecimals(live.map((row) => typed[row.id]?.weight ?? stored(row)))
  return { weight, standing: standingOf(weight) }
}
