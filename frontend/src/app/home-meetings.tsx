import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { MeetingState } from '~/features/reviews/meeting-state'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** The latest meetings that are not in effect yet: to be prepared, decided or confirmed. */
export function HomeMeetings({ year }: { year: number }) {
  const { t } = useTranslation('meetings')
  const list = api.useQuery('get', '/meetings', { params: { query: { year, per_page: 20 } } })
  if (list.error) {
    return <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
  }
  const open = list.data?.items.filter(({ state }) => state !== 'closed')
  return (
    <div className={css.waiting} aria-busy={list.isPending}>
      <Panel title={t('home.title')} extra={<Link to={paths.meetings}>{t('home.all')}</Link>} flush>
        {open && open.length > 0 ? (
          <ul className={css.meetings}>
            {open.map(({ id, number, held_on, state }) => (
              <li key={id}>
                <Link to={paths.meeting} params={{ id }}>
                  <span>{number}</span>
                  <span>{held_on}</span>
                  <MeetingState state={state} />
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <p className={css.noReviews}>{open ? t('home.nothing') : null}</p>
        )}
      </Panel>
    </div>
  )
}
