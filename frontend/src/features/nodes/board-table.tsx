import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { LIGHTS, Light } from '~/ui/light'
import { Loading } from '~/ui/loading'
import css from './board.module.css'
import { BoardBar } from './board-bar'
import { BoardCount } from './board-count'
import { byUrgency, type Counts, sumOf, totalOf } from './board-counts'
import type { BoardOf } from './board-search'
import type { BoardBy } from './node-search'
import { useBoardNames } from './use-board-names'

interface BoardTableProps {
  year: number
  by: BoardBy
  of?: BoardOf
}

/** How many nodes or indicators stand in which light; each number leads to them. What is worst comes first. */
export function BoardTable({ year, by, of = 'nodes' }: BoardTableProps) {
  const { t } = useTranslation(['board', 'common'])
  const nameOf = useBoardNames(by)
  const board = api.useQuery('get', '/board', { params: { query: { year, by, of } } })
  if (board.error) {
    return <Failure coded={asProblem(board.error)} onRetry={() => void board.refetch()} />
  }
  if (!board.data) return <Loading />
  const { rows } = board.data
  if (rows.length === 0) return <p className={css.nothing}>{t(`board:nothing.${of}`)}</p>
  const sorted = by === 'month' ? rows : [...rows].sort(byUrgency)
  const cells = (counts: Counts, name: string, row?: string | null) => (
    <>
      {LIGHTS.map((light) => (
        <td key={light} data-label={t(`common:light.${light}`)}>
          <BoardCount {...{ of, by, row, name, light }} count={counts[light]} />
        </td>
      ))}
      <td className={css.total}>{totalOf(counts)}</td>
      <td className={css.share}>
        <BoardBar counts={counts} />
      </td>
    </>
  )
  return (
    <table className={css.board} aria-label={t(`board:table.${of}`, { by: t(`board:by_${by}`) })}>
      <thead>
        <tr>
          <th scope="col">{t(`board:by_${by}`)}</th>
          {LIGHTS.map((light) => (
            <th key={light} scope="col">
              <Light colour={light} />
            </th>
          ))}
          <th scope="col" className={css.total}>
            {t(`board:total.${of}`)}
          </th>
          <th scope="col" className={css.share}>
            {t('board:share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, ...counts }) => {
          const name = key ? nameOf(key) || key : t('board:none')
          return (
            <tr key={key ?? ''}>
              <th scope="row">{name}</th>
              {cells(counts, name, key ?? null)}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('board:sum')}</th>
          {cells(sumOf(rows), t('board:sum'))}
        </tr>
      </tfoot>
    </table>
  )
}
