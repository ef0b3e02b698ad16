import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** How much of what was issued waits for one's acknowledgement. */
export function HomeAcknowledgements({ year }: { year: number }) {
  const { t } = useTranslation('tasks')
  const summary = api.useQuery('get', '/indicators/acknowledgements', {
    params: { query: { year } },
  })
  if (summary.error) {
    return <Failure coded={asProblem(summary.error)} onRetry={() => void summary.refetch()} />
  }
  const waiting = summary.data?.waiting
  return (
    <div className={css.waiting} aria-busy={summary.isPending}>
      <Panel title={t('home.title')} extra={<Link to={paths.taskList}>{t('home.all')}</Link>} flush>
        {waiting ? (
          <ul className={css.levels}>
            <li>
              <Link to={paths.taskList} search={{ show: 'mine' }}>
                <span>{t('home.mine')}</span>
                <strong>{t('home.waiting', { count: waiting })}</strong>
              </Link>
            </li>
          </ul>
        ) : (
          <p className={css.noReviews}>{waiting === 0 ? t('home.nothing') : null}</p>
        )}
      </Panel>
    </div>
  )
}
