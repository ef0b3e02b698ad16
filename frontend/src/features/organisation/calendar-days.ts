import type { components } from '~/api/schema.gen'

export type Calendar = components['schemas']['Calendar']
export type ListedDay = components['schemas']['CalendarDay']

/** What a day is: listed as free or as worked, or what its weekday says. */
export type DayKind = 'holiday' | 'working' | 'weekend' | 'plain'

const DAY_MS = 86_400_000
// Days have no hours here: midnight of UTC stands for the day, whatever the reader's zone.
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const addDays = (day: string, count: number): string =>
  new Date(at(day).getTime() + count * DAY_MS).toISOString().slice(0, 10)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: string): number => at(day).getUTCDay() || 7

export const isWeekend = (day: string): boolean => weekdayOf(day) > 5

/** The days of a month, 1 to 12. */
export function daysOf(year: number, month: number): string[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const days: string[] = []
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day)
  return days
}

/** The same day of another month, or the last one that it has. */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const days = daysOf(first.getUTCFullYear(), first.getUTCMonth() + 1)
  return days[Math.min(date, days.length) - 1] ?? day
}

/** A month's days in weeks from Monday; the days of other months are left empty. */
export function weeksOf(days: readonly string[]): (string | null)[][] {
  const lead = days[0] ? weekdayOf(days[0]) - 1 : 0
  const cells: (string | null)[] = [...Array<null>(lead).fill(null), ...days]
  while (cells.length % 7 > 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

export function kindOf(day: string, listed: ListedDay | undefined): DayKind {
  if (listed) return listed.kind === 'working' ? 'working' : 'holiday'
  return isWeekend(day) ? 'weekend' : 'plain'
}

/** From the first to the last of days that follow one another. */
export type Range = [from: string, to: string]

export function rangesOf(days: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const day of days) {
    const last = ranges.at(-1)
    if (last && addDays(last[1], 1) === day) last[1] = day
    else ranges.push([day, day])
  }
  return ranges
}

export interface Arrangement {
  name: string
  holidays: Range[]
  working: string[]
}

/** The listed days as the state announces them: each holiday with its days off and the weekends worked for it. */
export function arrangementsOf(days: readonly ListedDay[]): Arrangement[] {
  const names = [...new Set(days.map(({ name }) => name))]
  return names.map((name) => {
    const own = (kind: string) =>
      days.filter((day) => day.name === name && day.kind === kind).map(({ date }) => date)
    return { name, holidays: rangesOf(own('holiday')), working: own('working') }
  })
}
