import { useTranslation } from 'react-i18next'
import { LineChart } from '~/ui/chart/line-chart'
import type { TrendPoint } from './trend-line'
import { useMonthName } from './use-month-name'

/** What was due by each month beside what was handed in by then. */
export function TrendChart({ points }: { points: readonly TrendPoint[] }) {
  const { t } = useTranslation('board')
  const monthName = useMonthName()
  return (
    <LineChart
      label={useTrendText()(points)}
      points={points.map(({ month }) => monthName(month))}
      lines={[
        { name: t('trend.planned'), look: 'planned', values: points.map((one) => one.planned) },
        { name: t('trend.handed_in'), look: 'actual', values: points.map((one) => one.handedIn) },
      ]}
    />
  )
}

/** How far the year has come, in a sentence. */
export function useTrendText(): (points: readonly TrendPoint[]) => string {
  const { t } = useTranslation('board')
  const monthName = useMonthName()
  return (points) => {
    const now = points.filter(({ handedIn }) => handedIn !== null).at(-1)
    if (!now) return t('trend.ahead', { planned: points.at(-1)?.planned ?? 0 })
    const { month, planned, handedIn } = now
    return t('trend.so_far', { month: monthName(month), planned, handed_in: handedIn ?? 0 })
  }
}
