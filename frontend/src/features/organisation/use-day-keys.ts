import type { KeyboardEvent } from 'react'
import { addDays, addMonths, daysOf } from './calendar-days'

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => `${day.slice(0, 8)}01`,
  End: (day) => daysOf(Number(day.slice(0, 4)), Number(day.slice(5, 7))).at(-1) ?? day,
}

/** Walks over the days of a year; it ends where the year does. */
export function useDayKeys(year: number, onMove: (day: string) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).dataset.day
    const step = STEPS[event.key]
    if (!from || !step) return
    event.preventDefault()
    const to = step(from)
    if (!to.startsWith(`${year}-`)) return
    onMove(to)
    const months = event.currentTarget.closest('[data-calendar]')
    months?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }
}
