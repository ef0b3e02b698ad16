import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { LIGHTS, Light } from '~/ui/light'
import { Loading } from '~/ui/loading'
import boardCss from './board.module.css'
import { type Counts, heatRows, monthsOf, sumOf } from './board-counts'
import css from './heat.module.css'
import { HeatCell } from './heat-cell'
import type { BoardBy } from './node-search'
import { useBoardNames } from './use-board-names'
import { useMonthName } from './use-month-name'

interface HeatTableProps {
  year: number
  by: BoardBy
}

/** Where not all months have room, the present one is what is looked for. */
function toPresent(box: HTMLElement | null) {
  const present = box?.querySelector<HTMLElement>('th[aria-current]')
  if (box && present) box.scrollLeft = present.offsetLeft + present.offsetWidth - box.clientWidth
}

/** The lights of the nodes month by month: each cell in the colour of its worst, leading to its nodes. */
export function HeatTable({ year, by }: HeatTableProps) {
  const { t } = useTranslation('board')
  const nameOf = useBoardNames(by)
  const monthName = useMonthName()
  const board = api.useQuery('get', '/board', { params: { query: { year, by, monthly: true } } })
  if (board.error) {
    return <Failure coded={asProblem(board.error)} onRetry={() => void board.refetch()} />
  }
  if (!board.data) return <Loading />
  const rows = heatRows(board.data.rows)
  if (rows.length === 0) return <p className={boardCss.nothing}>{t('nothing.nodes')}</p>
  const months = monthsOf(year)
  const present = cityTime(new Date()).slice(0, 7)
  const label = t('heat.table', { by: t(`by_${by}`) })
  const cells = (
    name: string,
    countsOf: (month: string) => Counts | undefined,
    row?: string | null,
  ) =>
    months.map((month) => (
      <HeatCell key={month} {...{ by, row, name, month }} counts={countsOf(month)} />
    ))
  return (
    <>
      <p className={css.legend}>
        {LIGHTS.map((light) => (
          <span key={light} data-light={light}>
            <Light colour={light} />
          </span>
        ))}
        <span>{t('heat.legend')}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.box} aria-label={label} tabIndex={0} ref={toPresent}>
        <table className={css.heat} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{t(`by_${by}`)}</th>
              {months.map((month) => (
                <th key={month} scope="col" aria-current={month === present ? 'date' : undefined}>
                  {monthName(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, months: own }) => {
              const name = key ? nameOf(key) || key : t('none')
              return (
                <tr key={key ?? ''}>
                  <th scope="row">{name}</th>
                  {cells(name, (month) => own.get(month), key)}
                </tr>
              )
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('sum')}</th>
              {cells(t('sum'), (month) =>
                sumOf(rows.flatMap((row) => row.months.get(month) ?? [])),
              )}
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}
