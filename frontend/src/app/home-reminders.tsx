import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** Of how many nodes one was reminded, or those under one; nothing where nobody was. */
export function HomeReminders({ year }: { year: number }) {
  const { t } = useTranslation('reports')
  const works = useCan('report.edit')
  // Whoever sends them follows them all; the others see those about what they carry.
  const all = useCan('reminder.send')
  const reminded = api.useQuery(
    'get',
    '/nodes',
    { params: { query: { year, reminded: true, mine: all ? undefined : true, per_page: 1 } } },
    { enabled: works },
  )
  if (reminded.error) {
    return <Failure coded={asProblem(reminded.error)} onRetry={() => void reminded.refetch()} />
  }
  const count = reminded.data?.total
  if (!works || !count) return null
  return (
    <div className={css.waiting}>
      <Panel title={t('home.reminders')} flush>
        <ul className={css.levels}>
          <li>
            <Link to={paths.nodes} search={all ? { reminded: 1 } : { reminded: 1, mine: 1 }}>
              <span>{t('home.reminded')}</span>
              <strong>{t('home.reminded_count', { count })}</strong>
            </Link>
          </li>
        </ul>
      </Panel>
    </div>
  )
}
