import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { OverdueMark } from '~/features/nodes/plan-state'
import { dayOf } from '~/features/nodes/plan-types'
import { filterOf, partFor } from '~/features/nodes/search'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

interface HomePlansProps {
  year: number
  permissions: readonly string[]
}

/** How many stand on the page itself: the rest is in the list. */
const FIRST = 5

/** The node plans that wait for one: to be approved, or to be written; nothing for those who only follow them. */
export function HomePlans({ year, permissions }: HomePlansProps) {
  const { t } = useTranslation('nodes')
  const part = partFor((permission) => permissions.includes(permission))
  const mine = part === 'all' ? undefined : part
  const enabled = mine !== undefined
  const summary = api.useQuery(
    'get',
    '/node-plans/summary',
    { params: { query: { year } } },
    { enabled },
  )
  const first = api.useQuery(
    'get',
    '/node-plans',
    { params: { query: { year, ...filterOf(part), per_page: FIRST } } },
    { enabled },
  )
  if (!mine) return null
  const error = summary.error ?? first.error
  if (error) {
    const retry = () => void Promise.all([summary.refetch(), first.refetch()])
    return <Failure coded={asProblem(error)} onRetry={retry} />
  }
  const { states = [], overdue = 0 } = summary.data ?? {}
  const count = states.find(({ state }) => state === mine)?.plans ?? 0
  const rows = first.data?.items
  return (
    <div className={css.waiting} aria-busy={summary.isPending || first.isPending}>
      <Panel
        title={t('home.title')}
        extra={<Link to={paths.nodePlans}>{t('home.all')}</Link>}
        flush
      >
        {count > 0 || overdue > 0 ? (
          <ul className={css.levels}>
            <li>
              <Link to={paths.nodePlans} search={{ state: mine }}>
                <span>{t(`home.${mine === 'submitted' ? 'submitted' : 'drafting'}`)}</span>
                <strong>{t('home.count', { count })}</strong>
              </Link>
            </li>
            {overdue > 0 ? (
              <li>
                <Link to={paths.nodePlans} search={{ state: 'overdue' }}>
                  <OverdueMark />
                  <strong>{t('home.count', { count: overdue })}</strong>
                </Link>
              </li>
            ) : null}
          </ul>
        ) : (
          <p className={css.noReviews}>{summary.data ? t(`list.nothing.${mine}`) : null}</p>
        )}
        {rows && rows.length > 0 ? (
          <ul className={css.meetings}>
            {rows.map(({ indicator, due_at, overdue: late }) => (
              <li key={indicator.id}>
                <Link
                  to={mine === 'submitted' ? paths.nodePlan : paths.editNodes}
                  params={{ id: indicator.id }}
                >
                  <span>{indicator.title}</span>
                  {late ? <OverdueMark /> : null}
                  <span>
                    {mine === 'submitted'
                      ? indicator.lead_unit?.name
                      : t('home.due', { day: dayOf(due_at) })}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </Panel>
    </div>
  )
}
