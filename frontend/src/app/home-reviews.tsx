import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { useWord } from '~/i18n/error-text'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** What waits for one's decision, or, for those who follow it, for that of others. */
export function HomeReviews({ year }: { year: number }) {
  const { t } = useTranslation('reviews')
  const word = useWord()
  // Whoever prepares the meetings puts what waits for them on an agenda.
  const preparesMeetings = useCan('meeting.edit')
  const summary = api.useQuery('get', '/reviews/summary', { params: { query: { year } } })
  if (summary.error) {
    return <Failure coded={asProblem(summary.error)} onRetry={() => void summary.refetch()} />
  }
  const levels = summary.data?.levels
  return (
    <div className={css.waiting} aria-busy={summary.isPending}>
      <Panel title={t('home.title')} flush>
        {levels && levels.length > 0 ? (
          <ul className={css.levels}>
            {levels.map(({ state, waiting }) => (
              <li key={state}>
                <Link
                  to={preparesMeetings && state === 'meeting' ? paths.meetings : paths.reviews}
                  search={levels.length > 1 ? { state } : {}}
                >
                  <span>{word('state', state)}</span>
                  <strong>{t('home.waiting', { count: waiting })}</strong>
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className={css.noReviews}>{levels ? t('home.nothing') : null}</p>
        )}
      </Panel>
    </div>
  )
}
