import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { ListTable } from '~/ui/data-table/list-table'
import { Pager } from '~/ui/data-table/pager'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { useItemColumns } from './item-columns'
import type { Source } from './source-draft'
import css from './sources.module.css'

/** The numbered tasks of a document. */
export function SourceItems({ source }: { source: Source }) {
  const { t } = useTranslation('sources')
  const [at, setAt] = useState({ page: 1, per_page: 50 })
  const items = api.useQuery(
    'get',
    '/sources/{id}/items',
    { params: { path: { id: source.id }, query: at } },
    { placeholderData: keepPreviousData },
  )
  const columns = useItemColumns(source, items.data?.items ?? [])
  if (items.error) {
    return <Failure coded={asProblem(items.error)} onRetry={() => void items.refetch()} />
  }
  if (!items.data) return <Loading />
  if (items.data.items.length === 0) return <p className="muted">{t('no_items')}</p>
  return (
    <div className={css.tasks}>
      <ListTable
        label={t('items_of', { title: source.title })}
        columns={columns}
        rows={items.data.items}
        rowKey={(item) => item.id}
        empty={t('no_items')}
      />
      <Pager
        query={at}
        total={items.data.total}
        exact={items.data.total_is_exact}
        onQuery={(part) => setAt((now) => ({ ...now, ...part }))}
      />
    </div>
  )
}
