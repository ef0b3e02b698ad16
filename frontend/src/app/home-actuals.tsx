import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { actualQueryOf } from '~/features/nodes/actual-search'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

const OWED = { unfilled: '1', due: '1' } as const

/** How many due nodes still lack the figure that one's unit enters; nothing for those who owe none. */
export function HomeActuals({ year }: { year: number }) {
  const { t } = useTranslation('progress')
  const enters = useCan('actual.enter')
  const today = cityTime(new Date()).slice(0, 10)
  const owed = api.useQuery(
    'get',
    '/actuals',
    { params: { query: { year, ...actualQueryOf(OWED, today), per_page: 1 } } },
    { enabled: enters },
  )
  if (owed.error) {
    return <Failure coded={asProblem(owed.error)} onRetry={() => void owed.refetch()} />
  }
  const count = owed.data?.total
  // Most units measure nothing for others.
  if (!enters || !count) return null
  return (
    <div className={css.waiting}>
      <Panel
        title={t('actuals.home')}
        extra={<Link to={paths.actuals}>{t('actuals.home_all')}</Link>}
        flush
      >
        <ul className={css.levels}>
          <li>
            <Link to={paths.actuals} search={OWED}>
              <span>{t('actuals.home_due')}</span>
              <strong>{t('actuals.home_count', { count })}</strong>
            </Link>
          </li>
        </ul>
      </Panel>
    </div>
  )
}
