import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOwnUnit, useReach } from '~/api/session'
import { SectionSelect } from '~/pickers/section-select'
import { UnitSelect } from '~/pickers/unit-select'
import css from './nodes.module.css'
import type { ReportSearch } from './report-search'

interface ReportsFiltersProps {
  search: ReportSearch
  onFilter: (part: Partial<ReportSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

export function ReportsFilters({ search, onFilter, onReset }: ReportsFiltersProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const reach = useReach()
  const own = useOwnUnit()
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  const unit = search.unit_id ?? own?.id
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
          onChange={(unit_id) => onFilter({ unit_id, section_id: undefined })}
        />
      )}
      {unit ? (
        <SectionSelect
          aria-label={t('indicators:ledger.any_section')}
          placeholder={t('indicators:ledger.any_section')}
          unitId={unit}
          value={search.section_id}
          onChange={(section_id) => onFilter({ section_id })}
        />
      ) : null}
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
