import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import css from './sources.module.css'

export function SourceItems({ source }: { source: components['schemas']['Source'] }) {
  const { t } = useTranslation('sources')
  const readsLedger = useCan('indicator.read')
  const items = api.useQuery('get', '/sources/{id}/items', {
    params: { path: { id: source.id }, query: { per_page: 200 } },
  })
  if (items.error) {
    return <Failure coded={asProblem(items.error)} onRetry={() => void items.refetch()} />
  }
  if (!items.data) return <Loading />
  if (items.data.items.length === 0) return <p className="muted">{t('no_items')}</p>
  return (
    <table className={css.table} aria-label={t('items_of', { title: source.title })}>
      <thead>
        <tr>
          <th scope="col">{t('column.number')}</th>
          <th scope="col">{t('column.item_title')}</th>
          <th scope="col">{t('column.indicators')}</th>
        </tr>
      </thead>
      <tbody>
        {items.data.items.map((item) => (
          <tr key={item.id}>
            <td>{item.number}</td>
            <td>{item.title}</td>
            <td>
              {item.indicator_count === 0 ? (
                <span className={css.missing}>{t('no_indicator')}</span>
              ) : readsLedger ? (
                <Link
                  to={paths.indicators}
                  search={{
                    source_kind: source.kind,
                    source_id: source.id,
                    source_item_id: item.id,
                  }}
                  aria-label={`${t('see_indicators')}: ${item.title}, ${item.indicator_count}`}
                >
                  {item.indicator_count}
                </Link>
              ) : (
                item.indicator_count
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
