import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoleCode } from '~/api/words'
import { RoleSelect } from '~/pickers/role-select'
import { UnitSelect } from '~/pickers/unit-select'
import css from './people.module.css'

export interface PeopleFilter {
  q?: string
  unit_id?: string
  role?: RoleCode
  active?: 'true' | 'false'
}

interface PeopleFiltersProps {
  search: PeopleFilter
  onFilter: (part: PeopleFilter) => void
  /** Left out where no filter is set. */
  onReset: (() => void) | undefined
}

export function PeopleFilters({ search, onFilter, onReset }: PeopleFiltersProps) {
  const { t } = useTranslation(['people', 'common'])
  const [words, setWords] = useState(search.q ?? '')
  useEffect(() => setWords(search.q ?? ''), [search.q])
  return (
    <search className={css.filters}>
      <Input.Search
        className={css.search}
        aria-label={t('people:search')}
        placeholder={t('people:search')}
        allowClear
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onSearch={(value) => onFilter({ q: value.trim() || undefined })}
      />
      <UnitSelect
        aria-label={t('people:any_unit')}
        placeholder={t('people:any_unit')}
        value={search.unit_id}
        onChange={(unit_id) => onFilter({ unit_id })}
      />
      <RoleSelect
        aria-label={t('people:any_role')}
        placeholder={t('people:any_role')}
        value={search.role}
        onChange={(role) => onFilter({ role })}
      />
      <Select
        aria-label={t('people:any_state')}
        placeholder={t('people:any_state')}
        allowClear
        value={search.active}
        options={[
          { value: 'true' as const, label: t('people:active.true') },
          { value: 'false' as const, label: t('people:active.false') },
        ]}
        onChange={(active) => onFilter({ active })}
      />
      {onReset ? <Button onClick={onReset}>{t('common:action.reset')}</Button> : null}
    </search>
  )
}
