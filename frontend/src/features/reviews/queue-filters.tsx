import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SOURCE_KINDS } from '~/api/words'
import { UnitSelect } from '~/pickers/unit-select'
import css from './reviews.module.css'
import type { ReviewSearch } from './search'

interface QueueFiltersProps {
  search: ReviewSearch
  onFilter: (part: Partial<ReviewSearch>) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

export function QueueFilters({ search, onFilter, onReset }: QueueFiltersProps) {
  const { t } = useTranslation(['reviews', 'indicators', 'common'])
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  return (
    <search className={css.filters}>
      <Input.Search
        aria-label={t('reviews:queue.search')}
        placeholder={t('reviews:queue.search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => onFilter({ q: value.trim() || undefined })}
      />
      <UnitSelect
        aria-label={t('reviews:queue.any_unit')}
        placeholder={t('reviews:queue.any_unit')}
        value={search.unit_id}
        onChange={(unit_id) => onFilter({ unit_id })}
      />
      <Select
        aria-label={t('reviews:queue.any_source_kind')}
        placeholder={t('reviews:queue.any_source_kind')}
        allowClear
        value={search.source_kind}
        options={SOURCE_KINDS.map((value) => ({
          value,
          label: t(`indicators:source_kind.${value}`),
        }))}
        onChange={(source_kind) => onFilter({ source_kind })}
      />
      {onReset ? (
        <Button className={css.reset} onClick={onReset}>
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}
