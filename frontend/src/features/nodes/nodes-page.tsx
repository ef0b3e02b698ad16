import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { LightSwitch } from './light-switch'
import { nodeQueryOf, parseNodeSearch } from './node-search'
import { useNodesColumns } from './nodes-columns'
import { NodesFilters } from './nodes-filters'

/** The nodes of approved plans that one may see, with their lights. */
export function NodesPage() {
  const { t } = useTranslation('reports')
  const year = useYear()
  const reach = useReach()
  const { search, patch, filter, reset } = useListSearch(parseNodeSearch)
  const columns = useNodesColumns(search)
  const list = api.useQuery(
    'get',
    '/nodes',
    { params: { query: { ...nodeQueryOf(search), year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
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
        filters={<NodesFilters year={year} search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t('list.nothing')}
      />
    </>
  )
}
