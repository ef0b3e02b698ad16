import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UnitSelect } from '~/pickers/unit-select'
import type { CarryOverSearch } from './carry-over-search'
import css from './indicators.module.css'

interface CarryOverFiltersProps {
  search: CarryOverSearch
  onPatch: (part: Partial<CarryOverSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

/** Two filters fit any screen: they are never folded. */
export function CarryOverFilters({ search, onPatch, onReset }: CarryOverFiltersProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const filter = (part: Partial<CarryOverSearch>) => onPatch({ ...part, page: 1 })
  return (
    <search className={css.filterRow}>
      <Input.Search
        className={css.search}
        aria-label={t('indicators:ledger.search')}
        placeholder={t('indicators:ledger.search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => filter({ q: value.trim() || undefined })}
      />
      <UnitSelect
        aria-label={t('indicators:ledger.any_unit')}
        placeholder={t('indicators:ledger.any_unit')}
        value={search.unit_id}
        onChange={(value) => filter({ unit_id: value })}
      />
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
