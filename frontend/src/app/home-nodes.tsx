import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { NodeLight } from '~/features/nodes/node-light'
import { Failure } from '~/ui/failure'
import type { LightColour } from '~/ui/light'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

/** How many stand on the page itself: the rest is in the list. */
const FIRST = 6

/** The nodes that one carries oneself and that are not done, what is due first first; nothing for those who carry none. */
export function HomeNodes({ year }: { year: number }) {
  const { t } = useTranslation('reports')
  const carries = useCan('report.edit')
  const lists = [useMine(year, 'red'), useMine(year, 'yellow'), useMine(year, 'grey')]
  if (!carries) return null
  const failed = lists.find(({ error }) => error)
  if (failed) {
    const retry = () => void Promise.all(lists.map((list) => list.refetch()))
    return <Failure coded={asProblem(failed.error)} onRetry={retry} />
  }
  const pending = lists.some(({ isPending }) => isPending)
  const found = lists.flatMap(({ data }) => data?.items ?? [])
  const rows = found.sort((one, other) => one.due_at.localeCompare(other.due_at)).slice(0, FIRST)
  // Officers of a unit may report, but carry nothing themselves.
  if (rows.length === 0) return null
  return (
    <div className={css.waiting} aria-busy={pending}>
      <Panel
        title={t('home.mine')}
        extra={
          <Link to={paths.nodes} search={{ mine: 1 }}>
            {t('home.all_mine')}
          </Link>
        }
        flush
      >
        <ul className={css.meetings}>
          {rows.map((node) => (
            <li key={node.id}>
              <Link to={paths.node} params={{ id: node.id }} search={{ mine: 1 }}>
                <span>{node.title}</span>
                <NodeLight light={node.light} node={node} />
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  )
}

const useMine = (year: number, light: LightColour) =>
  api.useQuery(
    'get',
    '/nodes',
    { params: { query: { year, mine: true, light, per_page: FIRST } } },
    { enabled: useCan('report.edit') },
  )
