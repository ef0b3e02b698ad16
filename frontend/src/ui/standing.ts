import { compareDecimals } from './decimal'

export const STANDINGS = ['short', 'whole', 'over'] as const
export type Standing = (typeof STANDINGS)[number]

/** How a sum of weights stands to 100. */
export function standingOf(sum: string): Standing {
  const order = compareDecimals(sum, '100')
  if (order === 0) return 'whole'
  return order < 0 ? 'short' : 'over'
}
