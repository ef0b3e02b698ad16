import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'

interface BorrowerSelectProps
  extends Pick<
    SelectProps,
    'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required' | 'status'
  > {
  value: string | undefined
  onChange: (person: string | undefined) => void
}

/** Somebody to whom a post can be lent, found by part of their name; everybody may look for one. */
export function BorrowerSelect({ value, onChange, ...rest }: BorrowerSelectProps) {
  const { t } = useTranslation('people')
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const q = useDeferredValue(typed.trim())
  const found = api.useQuery(
    'get',
    '/delegations/borrowers',
    { params: { query: { q } } },
    { enabled: q !== '', staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const options = (q === '' ? [] : (found.data?.items ?? [])).map(({ id, name, unit }) => ({
    value: id,
    label: unit ? `${name}（${unit}）` : name,
  }))
  if (chosen && chosen.value === value && !options.some((option) => option.value === value)) {
    options.unshift(chosen)
  }
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      notFoundContent={t(q === '' ? 'pick.type_name' : 'pick.nobody')}
      value={value}
      options={options}
      onChange={(person: string | undefined) => {
        setChosen(options.find((option) => option.value === person))
        onChange(person)
      }}
    />
  )
}
