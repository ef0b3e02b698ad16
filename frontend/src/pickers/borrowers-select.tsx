import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

interface BorrowersSelectProps
  extends Pick<
    SelectProps,
    'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required' | 'status'
  > {
  value: string[]
  onChange: (people: string[]) => void
}

/** Several people with an open account, each found by part of their name, by those who may not list people. */
export function BorrowersSelect({ value, onChange, ...rest }: BorrowersSelectProps) {
  const { t } = useTranslation('people')
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([])
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
  const options = withChosen(matches, ...chosen)
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      showSearch={showSearch(found.isPlaceholderData)}
      popupMatchSelectWidth={false}
      notFoundContent={t(q === '' ? 'pick.type_name' : 'pick.nobody')}
      value={value}
      options={options}
      onChange={(people: string[]) => {
        setChosen(options.filter((option) => people.includes(option.value)))
        onChange(people)
      }}
    />
  )
}
