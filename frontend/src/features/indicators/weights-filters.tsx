import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { RankingGroupSelect } from '~/pickers/ranking-group-select'
import { STANDINGS } from '~/ui/standing'
import css from './indicators.module.css'
import type { WeightsSearch } from './weights-search'

interface WeightsFiltersProps {
  year: number | undefined
  search: WeightsSearch
  onFilter: (part: Partial<WeightsSearch>) => void
}

export function WeightsFilters({ year, search, onFilter }: WeightsFiltersProps) {
  const { t } = useTranslation('weights')
  const named = (text: string) => ({ 'aria-label': text, placeholder: text })
  return (
    <search className={css.shortFilters}>
      <Select
        {...named(t('any_standing'))}
        allowClear
        value={search.standing}
        options={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))}
        onChange={(standing) => onFilter({ standing })}
      />
      <RankingGroupSelect
        {...named(t('any_ranking_group'))}
        year={year}
        value={search.ranking_group_id}
        onChange={(ranking_group_id) => onFilter({ ranking_group_id })}
      />
    </search>
  )
}
