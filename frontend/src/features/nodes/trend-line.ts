import type { components } from '~/api/schema.gen'

/** How far the year has come by the end of a month. */
export interface TrendPoint {
  month: string
  due: number
  planned: number
  /** Nothing where the month has not begun. */
  handedIn: number | null
}

/** The course of a year summed up month by month; `present` is the month of today, such as `2026-03`. */
export function cumulated(
  months: readonly components['schemas']['TrendMonth'][],
  present: string,
): TrendPoint[] {
  let planned = 0
  let handedIn = 0
  return months.map(({ month, due, handed_in }) => {
    planned += due
    handedIn += handed_in
    return { month, due, planned, handedIn: month <= present ? handedIn : null }
  })
}
