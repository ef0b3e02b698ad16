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
import { LightSwitch } from './light-switch'
import { nodeQueryOf, parseNodeSearch } from './node-search'
import { useNodesColumns } from './nodes-columns'
import { NodesFilters } from './nodes-filters'
import { RemindDialog } from './remind-dialog'
import { RemindMany } from './remind-many'
import type { Remindable } from './remindable'
import { useTicked } from './use-ticked'

/** The nodes of approved plans that one may see, with their lights. */
export function NodesPage() {
  const { t } = useTranslation('reports')
  const year = useYear()
  const reach = useReach()
  const { search, patch, filter, reset } = useListSearch(parseNodeSearch)
  const columns = useNodesColumns(search)
  const query = { ...nodeQueryOf(search), year }
  const list = api.useQuery(
    'get',
    '/nodes',
    { params: { query } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  const reminds = useCan('reminder.send')
  const { rows, tick, clear } = useTicked(query, list.data?.items)
  // Those of the moment at which the dialog opens: a list that is read anew behind it takes nothing out of it.
  const [reminding, setReminding] = useState<readonly Remindable[]>()
  const selected = new Map(rows.map((row) => [row.id, row]))
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={year ? t(`list.subtitle.${reach}`, { year }) : undefined}
      />
      <LightSwitch year={year} search={search} onFilter={filter} />
      <DataTable
        {...listProps(list)}
        tableId="nodes"
        label={t('list.table')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        query={search}
        onQuery={patch}
        selection={reminds ? { selected, onChange: tick } : undefined}
        batchActions={<RemindMany rows={rows} onRemind={setReminding} />}
        filters={<NodesFilters year={year} search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t('list.nothing')}
      />
      {reminding ? (
        <RemindDialog nodes={reminding} onDone={clear} onClose={() => setReminding(undefined)} />
      ) : null}
    </>
  )
}
