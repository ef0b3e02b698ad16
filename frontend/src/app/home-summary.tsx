import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useReach } from '~/api/session'
import { useWord } from '~/i18n/error-text'
import { Failure } from '~/ui/failure'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import css from './pages.module.css'
import { paths } from './paths'

const FIGURES = ['total', 'numeric', 'milestone', 'without_lead_unit'] as const

/** The year in numbers, straight from the ledger. */
export function HomeSummary({ year }: { year: number | undefined }) {
  const { t } = useTranslation(['app', 'common'])
  const word = useWord()
  const reach = useReach()
  const summary = api.useQuery(
    'get',
    '/indicators/summary',
    { params: { query: { year: year ?? 0 } } },
    { enabled: year !== undefined },
  )
  if (summary.error) {
    return <Failure coded={asProblem(summary.error)} onRetry={() => void summary.refetch()} />
  }
  const data = summary.data
  const rows = data?.by_source_kind ?? []
  const sum = (key: 'documents' | 'items' | 'indicators') =>
    rows.reduce((total, row) => total + row[key], 0)
  return (
    <div aria-busy={summary.isPending}>
      {data?.total === 0 ? (
        <div className={css.nothing}>
          <Notice tone="info" title={t(`app:home.nothing_${reach}`)}>
            <p>{t('app:home.nothing_hint')}</p>
          </Notice>
        </div>
      ) : null}
      <dl className={css.figures}>
        {FIGURES.map((figure) => (
          <div key={figure} className={css.figure}>
            <dt>{t(`app:home.${figure}`)}</dt>
            <dd>{data ? data[figure] : t('common:state.none')}</dd>
          </div>
        ))}
      </dl>
      <Panel
        title={t(`app:home.by_source_${reach}`)}
        extra={<Link to={paths.indicators}>{t('app:home.open_ledger')}</Link>}
        flush
      >
        <table className={css.summary}>
          <thead>
            <tr>
              <th scope="col">{t('app:home.kind')}</th>
              <th scope="col">{t('app:home.documents')}</th>
              <th scope="col">{t('app:home.items')}</th>
              <th scope="col">{t('app:home.indicators')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.kind}>
                <th scope="row">
                  <Link to={paths.indicators} search={{ source_kind: row.kind }}>
                    {word('source_kind', row.kind)}
                  </Link>
                </th>
                <td>{row.documents}</td>
                <td>{row.items}</td>
                <td>{row.indicators}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('app:home.sum')}</th>
              <td>{sum('documents')}</td>
              <td>{sum('items')}</td>
              <td>{sum('indicators')}</td>
            </tr>
          </tfoot>
        </table>
      </Panel>
    </div>
  )
}
