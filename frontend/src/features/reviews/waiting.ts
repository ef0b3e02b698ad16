import { cityTime } from '~/ui/city-time'

const DAY = 86_400_000

/** Days of the city's calendar between two instants: what came yesterday evening has waited for one. */
export function daysBetween(since: string | Date, now: string | Date): number {
  const day = (at: string | Date) => Date.parse(`${cityTime(at).slice(0, 10)}T00:00:00Z`)
  return Math.round((day(now) - day(since)) / DAY)
}
