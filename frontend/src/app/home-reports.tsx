import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useSession } from '~/api/session'
import { waitingFor } from '~/features/nodes/report-search'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** How many reports wait for one to confirm, to hand in or to verify; nothing for those who only follow them. */
export function HomeReports({ year }: { year: number }) {
  const { t } = useTranslation('reports')
  const permissions = useSession()?.permissions ?? []
  const waits = waitingFor((permission) => permissions.includes(permission))
  const summary = api.useQuery(
    'get',
    '/reports/summary',
    { params: { query: { year } } },
    { enabled: waits.length > 0 },
  )
  if (waits.length === 0) return null
  if (summary.error) {
    return <Failure coded={asProblem(summary.error)} onRetry={() => void summary.refetch()} />
  }
  const states = summary.data?.states ?? []
  return (
    <div className={css.waiting} aria-busy={summary.isPending}>
      <Panel
        title={t('home.reports')}
        extra={
          <Link to={paths.reports} search={{ state: 'all' }}>
            {t('home.all_reports')}
          </Link>
        }
        flush
      >
        <ul className={css.levels}>
          {waits.map((part) => (
            <li key={part}>
              <Link to={paths.reports} search={{ state: part }}>
                <span>{t(`part.${part}`)}</span>
                <strong>
                  {t('home.count', {
                    count: states.find(({ state }) => state === part)?.reports ?? 0,
                  })}
                </strong>
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}
