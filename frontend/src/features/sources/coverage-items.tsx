import { keepPreviousData } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { useCoverageColumns } from './coverage-columns'
import { COVERS, parseCoverageSearch } from './coverage-search'
import { ITEMS_ID, type SourceCoverage } from './coverage-table'
import css from './sources.module.css'

interface CoverageItemsProps {
  year: number | undefined
  /** The documents to choose from. */
  sources: SourceCoverage[]
}

/** The tasks one by one, with the units that each lies on. */
export function CoverageItems({ year, sources }: CoverageItemsProps) {
  const { t } = useTranslation('coverage')
  const { search, patch, filter, reset } = useListSearch(parseCoverageSearch)
  const columns = useCoverageColumns(year)
  const list = api.useQuery(
    'get',
    '/years/{year}/coverage/items',
    { params: { path: { year: year ?? 0 }, query: search } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <section aria-labelledby={ITEMS_ID}>
      <h2 className={css.subhead} id={ITEMS_ID}>
        {t('by_item')}
      </h2>
      <DataTable
        {...listProps(list)}
        tableId="coverage-items"
        label={t('by_item')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.title}
        query={search}
        onQuery={patch}
        filters={
          <search className={css.filters}>
            <Select
              aria-label={t('any_source')}
              placeholder={t('any_source')}
              allowClear
              popupMatchSelectWidth={false}
              showSearch={{ optionFilterProp: 'label' }}
              value={search.source_id}
              options={sources.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(source_id) => filter({ source_id })}
            />
            <Select
              aria-label={t('any_cover')}
              placeholder={t('any_cover')}
              allowClear
              value={search.cover}
              options={COVERS.map((value) => ({ value, label: t(`cover.${value}`) }))}
              onChange={(cover) => filter({ cover })}
            />
          </search>
        }
        onReset={reset}
      />
    </section>
  )
}
