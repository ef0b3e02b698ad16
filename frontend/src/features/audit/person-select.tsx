import { keepPreviousData } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useTyped, withChosen } from '~/pickers/use-typed'

interface PersonSelectProps {
  value: string | undefined
  /** What the person is called, where the log itself says so. */
  known: string | undefined
  onChange: (person: string | undefined) => void
}

/** Somebody, found by part of their name or account. */
export function PersonSelect({ value, known, onChange }: PersonSelectProps) {
  const { t } = useTranslation('audit')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const { q, showSearch } = useTyped()
  const found = api.useQuery(
    'get',
    '/audit/actors',
    { params: { query: { q } } },
    { enabled: q !== '', staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const matches = (q === '' ? [] : (found.data?.items ?? [])).map(({ id, name, account }) => ({
    value: id,
    label: `${name}（${account}）`,
  }))
  const held = value
    ? chosen?.value === value
      ? chosen
      : { value, label: known ?? value }
    : undefined
  const options = held ? withChosen(matches, held) : matches
  return (
    <Select
      aria-label={t('filter.person')}
      placeholder={t('filter.any_person')}
      allowClear
      showSearch={showSearch(found.isPlaceholderData)}
      popupMatchSelectWidth={false}
      notFoundContent={t(q === '' ? 'filter.type_name' : 'filter.nobody')}
      value={value}
      options={options}
      onChange={(person: string | undefined) => {
        setChosen(options.find((option) => option.value === person))
        onChange(person)
      }}
    />
  )
}
