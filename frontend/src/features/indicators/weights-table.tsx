import { useTranslation } from 'react-i18next'
import { useListSearch } from '~/api/list-search'
import type { components } from '~/api/schema.gen'
import { DataTable } from '~/ui/data-table/data-table'
import { formatDecimal } from '~/ui/decimal'
import css from './indicators.module.css'
import { useWeightsColumns } from './weights-columns'
import { WeightsFilters } from './weights-filters'
import { parseWeightsSearch, shownTotals } from './weights-search'

interface WeightsTableProps {
  year: number | undefined
  totals: components['schemas']['UnitTotals']
}

/** All assessed units at once: a few hundred rows that the page itself filters and orders. */
export function WeightsTable({ year, totals }: WeightsTableProps) {
  const { t } = useTranslation('weights')
  const { search, patch, filter, reset } = useListSearch(parseWeightsSearch)
  const columns = useWeightsColumns()
  const rows = shownTotals(totals.items, search)
  const { elsewhere } = totals
  return (
    <>
      <DataTable
        tableId="weights"
        label={t('table')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unit.id}
        rowName={(row) => row.unit.name}
        loading={false}
        query={search}
        onQuery={patch}
        filters={<WeightsFilters year={year} search={search} onFilter={filter} />}
        onReset={reset}
      />
      <div className={css.belowTable}>
        <p role="status">{t('count', { count: rows.length })}</p>
        {elsewhere.indicator_count > 0 ? (
          <p>
            {t('elsewhere', {
              count: elsewhere.indicator_count,
              without: elsewhere.without_weight,
              weight: formatDecimal(elsewhere.weight),
            })}
          </p>
        ) : null}
      </div>
    </>
  )
}
