import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useReach, useSession } from '~/api/session'
import { useYear } from '~/api/years'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { PartSwitch } from './part-switch'
import { usePlansColumns } from './plans-columns'
import { PlansFilters } from './plans-filters'
import { filterOf, parsePlanSearch, partFor } from './search'

/** The node plans that one may see; what is due first comes first, and what waits for oneself is shown at first. */
export function PlansPage() {
  const { t } = useTranslation('nodes')
  const year = useYear()
  const reach = useReach()
  const permissions = useSession()?.permissions ?? []
  const { search, patch, filter, reset } = useListSearch(parsePlanSearch)
  const columns = usePlansColumns(search)
  const part = search.state ?? partFor((permission) => permissions.includes(permission))
  const list = api.useQuery(
    'get',
    '/node-plans',
    { params: { query: { ...search, state: undefined, ...filterOf(part), year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={year ? t(`list.subtitle.${reach}`, { year }) : undefined}
      />
      <PartSwitch year={year} search={search} part={part} onChoose={(state) => filter({ state })} />
      <DataTable
        {...listProps(list)}
        tableId="node-plans"
        label={t('list.table')}
        columns={columns}
        rowKey={({ indicator }) => indicator.id}
        rowName={({ indicator }) => indicator.title}
        query={search}
        onQuery={patch}
        filters={<PlansFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t(`list.nothing.${part}`)}
      />
    </>
  )
}
