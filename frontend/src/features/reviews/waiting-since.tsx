import { useTranslation } from 'react-i18next'
import { cityTime } from '~/ui/city-time'
import css from './reviews.module.css'
import { daysBetween } from './waiting'

/** For how many days something has waited; the exact instant for whoever points at it. */
export function WaitingSince({ since }: { since: string | null | undefined }) {
  const { t } = useTranslation(['reviews', 'common'])
  if (!since) return <span className="muted">{t('common:state.none')}</span>
  const days = daysBetween(since, new Date())
  return (
    <time
      className={css.waiting}
      dateTime={since}
      title={t('reviews:waiting.since', { at: cityTime(since, 'second') })}
    >
      {days > 0 ? t('reviews:waiting.days', { days }) : t('reviews:waiting.today')}
    </time>
  )
}
