import { keepPreviousData } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'

interface PersonSelectProps {
  value: string | undefined
  /** What the person is called, where the log itself says so. */
  known: string | undefined
  onChange: (person: string | undefined) => void
}

/** Somebody, found by part of their name or account. */
export function PersonSelect({ value, known, onChange }: PersonSelectProps) {
  const { t } = useTranslation('audit')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const q = useDeferredValue(typed.trim())
  const found = api.useQuery(
    'get',
    '/audit/actors',
    { params: { query: { q } } },
    { enabled: q !== '', staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const options = (q === '' ? [] : (found.data?.items ?? [])).map(({ id, name, account }) => ({
    value: id,
    label: `${name}（${account}）`,
  }))
  if (value && !options.some((option) => option.value === value)) {
    options.unshift(chosen?.value === value ? chosen : { value, label: known ?? value })
  }
  return (
    <Select
      aria-label={t('filter.person')}
      placeholder={t('filter.any_person')}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
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
