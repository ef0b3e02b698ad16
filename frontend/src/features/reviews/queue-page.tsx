import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useCan, useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { LevelSwitch } from './level-switch'
import { PassMany } from './pass-many'
import { useQueueColumns, type WaitingRow } from './queue-columns'
import { QueueFilters } from './queue-filters'
import { FILTERS, parseReviewSearch } from './search'

const NOTHING: ReadonlyMap<string, WaitingRow> = new Map()

/** What waits for review, of what one may decide or follow; what waits longest comes first. */
export function QueuePage() {
  const { t } = useTranslation('reviews')
  const year = useYear()
  const reach = useReach()
  const { search, patch, filter, reset } = useListSearch(parseReviewSearch)
  const columns = useQueueColumns(search)
  const passes = useCan('review.leader')
  // What was ticked under other filters is out of sight: it must not be passed unseen.
  const shown = JSON.stringify([year, ...FILTERS.map((key) => search[key])])
  const [ticked, setTicked] = useState({ shown, rows: NOTHING })
  if (ticked.shown !== shown) setTicked({ shown, rows: NOTHING })
  const selected = ticked.shown === shown ? ticked.rows : NOTHING
  const list = api.useQuery(
    'get',
    '/reviews',
    { params: { query: { ...search, year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('queue.title')}
        subtitle={
          year
            ? t(`queue.subtitle.${reach}`, { year }) + (search.sort ? '' : t('queue.oldest_first'))
            : undefined
        }
      />
      <LevelSwitch year={year} search={search} onFilter={filter} />
      <DataTable
        {...listProps(list)}
        tableId="reviews"
        label={t('queue.table')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        query={search}
        onQuery={patch}
        selection={
          passes ? { selected, onChange: (rows) => setTicked({ shown, rows }) } : undefined
        }
        batchActions={
          <PassMany
            rows={[...selected.values()]}
            onDone={(passed) => {
              const left = [...selected].filter(([id]) => !passed.has(id))
              setTicked({ shown, rows: new Map(left) })
            }}
          />
        }
        filters={<QueueFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t('queue.nothing')}
      />
    </>
  )
}
