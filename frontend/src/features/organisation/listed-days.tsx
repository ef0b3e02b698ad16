import { useTranslation } from 'react-i18next'
import { Panel } from '~/ui/panel'
import css from './calendar.module.css'
import { arrangementsOf, type Calendar } from './calendar-days'
import { useDayText } from './use-day-text'

/** The year's holidays in words, as the state announces them. */
export function ListedDays({ calendar, edits }: { calendar: Calendar; edits: boolean }) {
  const { t } = useTranslation(['years', 'common'])
  const text = useDayText()
  const join = (parts: string[]) => parts.join(t('common:state.join'))
  const arrangements = arrangementsOf(calendar.days)
  return (
    <Panel title={t('years:calendar.listed')}>
      {arrangements.length === 0 ? (
        <>
          <p>{t('years:calendar.listed_none', { year: calendar.year })}</p>
          {edits ? <p className="muted">{t('years:calendar.listed_none_edit')}</p> : null}
        </>
      ) : null}
      <ul className={css.listed} aria-label={t('years:calendar.listed')}>
        {arrangements.map(({ name, holidays, working }) => (
          <li key={name}>
            <strong>{name}</strong>
            {holidays.length > 0 ? (
              <span>
                <span className={css.listedKind} data-kind="holiday">
                  {t('years:calendar.listed_holiday')}
                </span>
                {join(
                  holidays.map(([from, to]) =>
                    from === to
                      ? text.day(from)
                      : t('years:calendar.range', { from: text.day(from), to: text.day(to) }),
                  ),
                )}
              </span>
            ) : null}
            {working.length > 0 ? (
              <span>
                <span className={css.listedKind} data-kind="working">
                  {t('years:calendar.listed_working')}
                </span>
                {join(working.map(text.day))}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
