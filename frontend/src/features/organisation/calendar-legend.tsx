import { useTranslation } from 'react-i18next'
import css from './calendar.module.css'

const KINDS = ['holiday', 'working', 'weekend', 'today'] as const

/** What the marks of the days mean, and how a day is set. */
export function CalendarLegend({ edits }: { edits: boolean }) {
  const { t } = useTranslation('years')
  return (
    <div className={css.legend}>
      <ul aria-label={t('calendar.legend')}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <span
              className={css.day}
              data-kind={kind}
              data-today={kind === 'today' || undefined}
              aria-hidden="true"
            >
              {kind === 'holiday' || kind === 'working' ? (
                <span className={css.mark}>{t(`calendar.mark_${kind}`)}</span>
              ) : null}
            </span>
            {t(`calendar.legend_${kind}`)}
          </li>
        ))}
      </ul>
      <p className="muted">{t(edits ? 'calendar.keys' : 'calendar.read_only')}</p>
    </div>
  )
}
