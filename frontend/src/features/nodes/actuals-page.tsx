import { keepPreviousData } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { useYear } from '~/api/years'
import { cityTime } from '~/ui/city-time'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { PageHeader } from '~/ui/page-header'
import { useUnsaved } from '~/ui/use-unsaved'
import { actualQueryOf, parseActualSearch } from './actual-search'
import css from './actuals.module.css'
import { type TypedActuals, useActualsColumns } from './actuals-columns'
import { ActualsFilters } from './actuals-filters'

/** The nodes whose figures one's unit enters as their data owner. */
export function ActualsPage() {
  const { t } = useTranslation('progress')
  const year = useYear()
  const { search, patch, filter, reset } = useListSearch(parseActualSearch)
  // What is typed stays typed when the list turns to another page.
  const [typed, setTyped] = useState<TypedActuals>({})
  const type = useCallback(
    (node: string, value: string | undefined) => setTyped((now) => ({ ...now, [node]: value })),
    [],
  )
  useUnsaved(Object.values(typed).some((value) => value !== undefined))
  const columns = useActualsColumns(typed, type)
  const { page, per_page } = search
  const today = cityTime(new Date()).slice(0, 10)
  const list = api.useQuery(
    'get',
    '/actuals',
    { params: { query: { ...actualQueryOf(search, today), page, per_page, year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('actuals.title')}
        subtitle={year ? t('actuals.subtitle', { year }) : undefined}
      />
      <DataTable
        {...listProps(list)}
        tableId="actuals"
        label={t('actuals.table')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ title }) => title}
        query={search}
        onQuery={patch}
        filters={<ActualsFilters search={search} onFilter={filter} onReset={reset} />}
        onReset={reset}
        nothing={t('actuals.nothing')}
      />
      <p className={css.keys}>{t('actuals.keys')}</p>
    </>
  )
}
