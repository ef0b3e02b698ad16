import { Button, Input, Select } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import css from './audit.module.css'
import { type AuditSearch, OBJECT_KINDS } from './search'

interface EventFiltersProps {
  search: AuditSearch
  onFilter: (part: AuditSearch) => void
}

const WORDS = ['action', 'object_id', 'actor_id'] as const

export function EventFilters({ search, onFilter }: EventFiltersProps) {
  const { t } = useTranslation(['audit', 'common'])
  const used = [search.object_kind, ...WORDS.map((key) => search[key])].some(Boolean)
  return (
    <search className={css.filters}>
      <Select
        aria-label={t('audit:filter.object_kind')}
        placeholder={t('audit:filter.any_object_kind')}
        allowClear
        value={search.object_kind}
        options={OBJECT_KINDS.map((value) => ({ value, label: t(`audit:object.${value}`) }))}
        onChange={(object_kind) => onFilter({ object_kind })}
      />
      {WORDS.map((key) => (
        <WordFilter
          key={key}
          label={t(`audit:filter.${key}`)}
          value={search[key]}
          onChange={(value) => onFilter({ [key]: value })}
        />
      ))}
      {used ? (
        <Button
          className={css.reset}
          onClick={() =>
            onFilter({
              object_kind: undefined,
              object_id: undefined,
              actor_id: undefined,
              action: undefined,
            })
          }
        >
          {t('common:action.reset')}
        </Button>
      ) : null}
    </search>
  )
}

interface WordFilterProps {
  label: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

function WordFilter({ label, value, onChange }: WordFilterProps) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  return (
    <Input.Search
      aria-label={label}
      placeholder={label}
      allowClear
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onSearch={(text) => onChange(text.trim() || undefined)}
    />
  )
}
