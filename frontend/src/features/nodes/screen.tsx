import { useTranslation } from 'react-i18next'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import css from './screen.module.css'
import { ScreenHead } from './screen-head'
import { ScreenLate } from './screen-late'
import { ScreenTotals } from './screen-totals'
import { ScreenUnits } from './screen-units'
import { TrendChart, useTrendText } from './trend-chart'
import { useScreen } from './use-screen'

/** The lights for a wall: large, dark, and looking again by itself. */
export function Screen({ year }: { year: number }) {
  const { t } = useTranslation('board')
  const trendText = useTrendText()
  const { by, nameOf, shown, failure, retry } = useScreen(year)
  return (
    <div className={css.screen} data-theme="dark">
      <ScreenHead year={year} at={shown?.at} stale={failure !== undefined} />
      {shown ? (
        <main className={css.body}>
          <ScreenTotals rows={shown.rows} />
          <ScreenUnits by={by} rows={shown.rows} nameOf={nameOf} />
          <section className={`${css.part} ${css.trend}`} aria-labelledby="screen-trend">
            <h2 id="screen-trend">{t('trend.title')}</h2>
            <p>{trendText(shown.points)}</p>
            <TrendChart points={shown.points} />
          </section>
          <ScreenLate nodes={shown.late} />
        </main>
      ) : (
        <main>
          {failure ? <Failure coded={asProblem(failure)} onRetry={retry} /> : <Loading />}
        </main>
      )}
    </div>
  )
}
