import type { KeyboardEventHandler } from 'react'
import { useTranslation } from 'react-i18next'
import css from './calendar.module.css'
import { addDays, kindOf, type ListedDay, weeksOf } from './calendar-days'
import { useDayText } from './use-day-text'

interface CalendarMonthProps {
  days: string[]
  listed: ReadonlyMap<string, ListedDay>
  workingDays: number
  today: string
  /** The day that the Tab key comes to. */
  entry: string
  onEnter: (day: string) => void
  onKeyDown: KeyboardEventHandler<HTMLElement>
  onChoose: ((day: string) => void) | undefined
}

/** Any week from a Monday on, for the headings. */
const WEEK = Array.from({ length: 7 }, (_, index) => addDays('2024-01-01', index))

export function CalendarMonth(props: CalendarMonthProps) {
  const { days, workingDays, listed, onKeyDown, ...rest } = props
  const { t } = useTranslation('years')
  const text = useDayText()
  const first = days[0] ?? ''
  const titleId = `month-${first.slice(0, 7)}`
  return (
    <section className={css.month} aria-labelledby={titleId}>
      <div className={css.monthHead}>
        <h2 id={titleId}>{text.month(first)}</h2>
        <span>{t('calendar.work_days', { count: workingDays })}</span>
      </div>
      <table>
        <thead>
          <tr>
            {WEEK.map((day) => (
              <th key={day} scope="col">
                <abbr title={text.weekday(day)}>{text.letter(day)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {weeksOf(days).map((week, row) => (
            <tr key={week.find(Boolean)}>
              {week.map((day, column) => (
                <td key={day ?? `${row}-${column}`}>
                  {day ? <Day {...rest} day={day} listed={listed.get(day)} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface DayProps extends Pick<CalendarMonthProps, 'today' | 'entry' | 'onEnter' | 'onChoose'> {
  day: string
  listed: ListedDay | undefined
}

function Day({ day, listed, today, entry, onEnter, onChoose }: DayProps) {
  const { t } = useTranslation('years')
  const text = useDayText()
  const kind = kindOf(day, listed)
  const said = t(`calendar.day_${kind}`, { day: text.full(day), name: listed?.name ?? '' })
  const shown = (
    <>
      <span aria-hidden="true">{Number(day.slice(8))}</span>
      {kind === 'holiday' || kind === 'working' ? (
        <span className={css.mark} aria-hidden="true">
          {t(`calendar.mark_${kind}`)}
        </span>
      ) : null}
    </>
  )
  const marks = {
    className: css.day,
    'data-kind': kind,
    'data-today': day === today || undefined,
    title: listed?.name,
  }
  if (!onChoose) {
    return (
      <span {...marks}>
        {shown}
        <span className="visually-hidden">{said}</span>
      </span>
    )
  }
  return (
    <button
      {...marks}
      type="button"
      data-day={day}
      tabIndex={day === entry ? 0 : -1}
      aria-label={said}
      aria-current={day === today ? 'date' : undefined}
      onFocus={() => onEnter(day)}
      onClick={() => onChoose(day)}
    >
      {shown}
    </button>
  )
}
