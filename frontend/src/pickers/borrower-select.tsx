import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

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
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const { q, showSearch } = useTyped()
  const found = api.useQuery(
    'get',
    '/delegations/borrowers',
    { params: { query: { q } } },
    { enabled: q !== '', staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const matches = (q === '' ? [] : (found.data?.items ?? [])).map(({ id, name, unit }) => ({
    value: id,
    label: unit ? `${name}（${unit}）` : name,
  }))
  const options = chosen?.value === value && chosen ? withChosen(matches, chosen) : matches
  return (
    <Select
      {...rest}
      allowClear
      showSearch={showSearch(found.isPlaceholderData)}
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
