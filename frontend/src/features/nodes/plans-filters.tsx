import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useReach } from '~/api/session'
import { UnitSelect } from '~/pickers/unit-select'
import css from './nodes.module.css'
import type { PlanSearch } from './search'

interface PlansFiltersProps {
  search: PlanSearch
  onFilter: (part: Partial<PlanSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

export function PlansFilters({ search, onFilter, onReset }: PlansFiltersProps) {
  const { t } = useTranslation(['nodes', 'indicators', 'common'])
  const reach = useReach()
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  return (
    <search className={css.filters}>
      <Input.Search
        aria-label={t('indicators:ledger.search')}
        placeholder={t('indicators:ledger.search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => onFilter({ q: value.trim() || undefined })}
      />
      {reach === 'unit' ? null : (
        <UnitSelect
          aria-label={t('indicators:ledger.any_unit')}
          placeholder={t('indicators:ledger.any_unit')}
          value={search.unit_id}
          onChange={(unit_id) => onFilter({ unit_id })}
        />
      )}
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
