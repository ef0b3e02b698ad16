import { compareDecimals, formatDecimal, normaliseDecimal, sumDecimals } from '~/ui/decimal'
import type { Measure } from '~/ui/measure-text'
import { unitOf } from '~/ui/quantity'

/** A number that could be raised: with a direction and a present target. */
export interface Goal {
  direction: string
  target: string
  unit: string | null
}

/** The goal of a measure; nothing where there is no number to raise. */
export function goalOf(measure: Measure): Goal | undefined {
  if (measure.kind !== 'numeric' || !measure.target) return undefined
  const { direction, target } = measure
  return { direction, target, unit: unitOf(measure) }
}

/** By how much a typed target differs from the present one, and whether it asks for more; nothing for what is no number. */
export function differenceOf(
  { direction, target }: Goal,
  typed: string,
): { change: string; asksForMore: boolean } | undefined {
  const next = normaliseDecimal(typed)
  if (next === null) return undefined
  const negated = target.startsWith('-') ? target.slice(1) : `-${target}`
  const change = sumDecimals([next, negated])
  const order = compareDecimals(next, target)
  const asksForMore = direction === 'at_most' ? order < 0 : order > 0
  return { change: order > 0 ? `+${formatDecimal(change)}` : formatDecimal(change), asksForMore }
}
