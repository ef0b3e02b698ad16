import { useMemo, useState } from 'react'
import { cityTime } from '~/ui/city-time'
import css from './calendar.module.css'
import { type Calendar, daysOf } from './calendar-days'
import { CalendarMonth } from './calendar-month'
import { useDayKeys } from './use-day-keys'

interface CalendarMonthsProps {
  calendar: Calendar
  /** Sets a day; without it the calendar is only read. */
  onChoose: ((day: string) => void) | undefined
}

/** Twelve months; the keyboard enters them at one day and walks from there. */
export function CalendarMonths({ calendar, onChoose }: CalendarMonthsProps) {
  const { year, days, working_days } = calendar
  const listed = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const today = cityTime(new Date()).slice(0, 10)
  const [at, setAt] = useState<string>()
  const ofYear = (day: string | undefined) => (day?.startsWith(`${year}-`) ? day : undefined)
  const entry = ofYear(at) ?? ofYear(today) ?? `${year}-01-01`
  const onKeyDown = useDayKeys(year, setAt)
  return (
    <div className={css.months} data-calendar>
      {working_days.map((count, index) => {
        const month = daysOf(year, index + 1)
        return (
          <CalendarMonth
            key={month[0]}
            days={month}
            listed={listed}
            workingDays={count}
            today={today}
            entry={entry}
            onEnter={setAt}
            onKeyDown={onKeyDown}
            onChoose={onChoose}
          />
        )
      })}
    </div>
  )
}
