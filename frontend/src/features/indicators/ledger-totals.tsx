import { keepPreviousData } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { formatDecimal } from '~/ui/decimal'
import css from './indicators.module.css'
import { filtersOf, type LedgerSearch } from './search'

/** What the filters find, in numbers: over all pages. */
export function LedgerTotals({ year, search }: { year: number | undefined; search: LedgerSearch }) {
  const { t } = useTranslation('indicators')
  const { data } = api.useQuery(
    'get',
    '/indicators/totals',
    { params: { query: { ...filtersOf(search), year } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  if (!data || data.total === 0) return null
  const { numeric, milestone, without_lead_unit, without_weight } = data
  return (
    <p className={css.totals}>
      {t('totals.kinds', { count: data.total, numeric, milestone })}
      {/* Weights add to 100 within a unit: over several a sum says nothing. */}
      {search.unit_id ? ` ${t('totals.weight', { weight: formatDecimal(data.weight) })}` : null}
      {without_weight > 0 ? ` ${t('totals.without_weight', { count: without_weight })}` : null}
      {without_lead_unit > 0 ? ` ${t('totals.without_unit', { count: without_lead_unit })}` : null}
    </p>
  )
}
