import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { LIGHTS, Light, type LightColour } from '~/ui/light'
import { Loading } from '~/ui/loading'
import css from './board.module.css'
import { BoardBar } from './board-bar'
import { type BoardBy, filterOfRow } from './node-search'
import { useBoardNames } from './use-board-names'

interface BoardTableProps {
  year: number
  by: BoardBy
}

type Counts = Record<LightColour, number>

const totalOf = (counts: Counts): number => LIGHTS.reduce((sum, each) => sum + counts[each], 0)

/** How many nodes stand in which light; each number leads to them. What is worst comes first. */
export function BoardTable({ year, by }: BoardTableProps) {
  const { t } = useTranslation(['reports', 'common'])
  const nameOf = useBoardNames(by)
  const board = api.useQuery('get', '/board', { params: { query: { year, by } } })
  if (board.error) {
    return <Failure coded={asProblem(board.error)} onRetry={() => void board.refetch()} />
  }
  if (!board.data) return <Loading />
  const { rows } = board.data
  if (rows.length === 0) return <p className={css.nothing}>{t('reports:board.nothing')}</p>
  const sorted = by === 'month' ? rows : [...rows].sort(byUrgency)
  const sum = Object.fromEntries(
    LIGHTS.map((each) => [each, rows.reduce((all, row) => all + row[each], 0)]),
  ) as Counts
  const cells = (counts: Counts, name: string, key: string | null | undefined) =>
    LIGHTS.map((light) => (
      <td key={light} data-label={t(`common:light.${light}`)}>
        {counts[light] > 0 && key !== null ? (
          <Link
            to={paths.nodes}
            search={{ light, ...(key === undefined ? {} : filterOfRow(by, key)) }}
            aria-label={t('reports:board.open', {
              name,
              light: t(`common:light.${light}`),
              count: counts[light],
            })}
          >
            {counts[light]}
          </Link>
        ) : (
          <span className={counts[light] > 0 ? undefined : 'muted'}>{counts[light]}</span>
        )}
      </td>
    ))
  return (
    <table
      className={css.board}
      aria-label={t('reports:board.table', { by: t(`reports:board.by_${by}`) })}
    >
      <thead>
        <tr>
          <th scope="col">{t(`reports:board.by_${by}`)}</th>
          {LIGHTS.map((light) => (
            <th key={light} scope="col">
              <Light colour={light} />
            </th>
          ))}
          <th scope="col" className={css.total}>
            {t('reports:board.total')}
          </th>
          <th scope="col" className={css.share}>
            {t('reports:board.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, ...counts }) => {
          const name = key ? nameOf(key) || key : t('reports:board.none')
          return (
            <tr key={key ?? ''}>
              <th scope="row">{name}</th>
              {cells(counts, name, key ?? null)}
              <td className={css.total}>{totalOf(counts)}</td>
              <td className={css.share}>
                <BoardBar counts={counts} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('reports:board.sum')}</th>
          {cells(sum, t('reports:board.sum'), undefined)}
          <td className={css.total}>{totalOf(sum)}</td>
          <td className={css.share}>
            <BoardBar counts={sum} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

/** Most red first, then most yellow. */
const byUrgency = (one: Counts, other: Counts): number =>
  other.red - one.red || other.yellow - one.yellow || totalOf(other) - totalOf(one)
