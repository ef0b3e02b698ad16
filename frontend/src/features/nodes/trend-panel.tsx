import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { cityTime } from '~/ui/city-time'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import css from './trend.module.css'
import { TrendChart, useTrendText } from './trend-chart'
import { cumulated, type TrendPoint } from './trend-line'
import { useMonthName } from './use-month-name'

/** The course of the year as a chart, in a sentence, and as numbers for whoever wants them. */
export function TrendPanel({ year }: { year: number }) {
  const { t } = useTranslation('board')
  const trendText = useTrendText()
  const trend = api.useQuery('get', '/board/trend', { params: { query: { year } } })
  const points = trend.data && cumulated(trend.data.months, cityTime(new Date()).slice(0, 7))
  return (
    <Panel title={t('trend.title')}>
      {trend.error ? (
        <Failure coded={asProblem(trend.error)} onRetry={() => void trend.refetch()} />
      ) : points ? (
        <div className={css.trend}>
          <p>{trendText(points)}</p>
          <TrendChart points={points} />
          <p className={css.hint}>{t('trend.hint')}</p>
          <details>
            <summary>{t('trend.open')}</summary>
            <TrendTable points={points} />
          </details>
        </div>
      ) : (
        <Loading />
      )}
    </Panel>
  )
}

function TrendTable({ points }: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation(['board', 'common'])
  const monthName = useMonthName()
  return (
    <table className={css.table} aria-label={t('board:trend.table')}>
      <thead>
        <tr>
          <th scope="col">{t('board:trend.month')}</th>
          <th scope="col">{t('board:trend.of_month')}</th>
          <th scope="col">{t('board:trend.planned')}</th>
          <th scope="col">{t('board:trend.handed_in')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ month, due, planned, handedIn }) => (
          <tr key={month}>
            <th scope="row">{monthName(month)}</th>
            <td>{due}</td>
            <td>{planned}</td>
            <td>{handedIn ?? <span className="muted">{t('common:state.none')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
