import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { YearActual } from './year-actual'
import css from './year-end.module.css'
import type { Indicator } from './year-end-types'
import { YearSummary } from './year-summary'

/** On the page of an indicator: what its year ends with, and what the year before ended with. */
export function YearEndTab({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('progress')
  const { id, carried_from } = indicator
  const end = api.useQuery('get', '/indicators/{id}/year-end', { params: { path: { id } } })
  if (end.error) {
    return <Failure coded={asProblem(end.error)} onRetry={() => void end.refetch()} />
  }
  if (!end.data) return <Loading />
  return (
    <div className={css.tab}>
      {carried_from?.summary ? (
        <section aria-labelledby="year-end-last">
          <h2 id="year-end-last" className={css.heading}>
            {t('year_end.last')}
          </h2>
          <p>
            <Link
              to={paths.indicator}
              params={{ id: carried_from.id }}
              search={{ year: carried_from.year, tab: 'year_end' }}
            >
              {t('year_end.last_of', { year: carried_from.year, code: carried_from.code })}
            </Link>
          </p>
          <p className={css.text}>{carried_from.summary}</p>
        </section>
      ) : null}
      <YearSummary id={id} end={end.data} />
      {indicator.measure.kind === 'numeric' ? (
        <YearActual indicator={indicator} end={end.data} />
      ) : null}
    </div>
  )
}
