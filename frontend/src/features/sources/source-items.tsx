import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { saysItsNumber } from '~/api/item-text'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import { Pager } from '~/ui/data-table/pager'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { ItemActions } from './item-actions'
import type { Source } from './source-draft'
import css from './sources.module.css'

export function SourceItems({ source }: { source: Source }) {
  const { t } = useTranslation('sources')
  const readsLedger = useCan('indicator.read')
  const drafts = useCan('indicator.create')
  const [at, setAt] = useState({ page: 1, per_page: 50 })
  const items = api.useQuery(
    'get',
    '/sources/{id}/items',
    { params: { path: { id: source.id }, query: at } },
    { placeholderData: keepPreviousData },
  )
  if (items.error) {
    return <Failure coded={asProblem(items.error)} onRetry={() => void items.refetch()} />
  }
  if (!items.data) return <Loading />
  if (items.data.items.length === 0) return <p className="muted">{t('no_items')}</p>
  const rows = items.data.items
  const numbered = !rows.every(saysItsNumber)
  const acts = drafts || rows.some((item) => actionOf(item, 'source.edit')?.allowed)
  return (
    <>
      <table className={css.table} aria-label={t('items_of', { title: source.title })}>
        <thead>
          <tr>
            {numbered ? <th scope="col">{t('column.number')}</th> : null}
            <th scope="col">{t('column.item_title')}</th>
            <th scope="col">{t('column.indicators')}</th>
            {acts ? <th scope="col">{t('column.actions')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((item) => (
            <tr key={item.id}>
              {numbered ? <td>{item.number}</td> : null}
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
              {acts ? (
                <td>
                  <ItemActions source={source} item={item} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager
        query={at}
        total={items.data.total}
        exact={items.data.total_is_exact}
        onQuery={(part) => setAt((now) => ({ ...now, ...part }))}
      />
    </>
  )
}
