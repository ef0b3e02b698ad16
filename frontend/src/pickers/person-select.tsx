import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

interface PersonSelectProps
  extends Pick<
    SelectProps,
    | 'id'
    | 'aria-label'
    | 'aria-describedby'
    | 'aria-invalid'
    | 'aria-required'
    | 'placeholder'
    | 'disabled'
    | 'status'
  > {
  value: string | undefined
  /** Who the value is, when the list of matches may not hold them. */
  known?: { id: string; name: string } | null
  /** Only people employed by this unit or with a post in it. */
  unit?: string
  onChange: (person: string | undefined, name: string | undefined) => void
}

/** A person with an open account, found by part of their name, account or number; the server searches. */
export function PersonSelect({ value, known, unit, onChange, ...rest }: PersonSelectProps) {
  const { t } = useTranslation('people')
  const [chosen, setChosen] = useState<{ value: string; label: string }>()
  const { q, showSearch } = useTyped()
  const found = api.useQuery(
    'get',
    '/people',
    { params: { query: { q: q || undefined, unit_id: unit, active: true, per_page: 20 } } },
    { staleTime: 30_000, placeholderData: keepPreviousData },
  )
  const matches = (found.data?.items ?? []).map(({ id, name, account }) => ({
    value: id,
    label: `${name}（${account}）`,
  }))
  const label = chosen?.value === value ? chosen?.label : known?.id === value ? known?.name : value
  const options = value ? withChosen(matches, { value, label: label ?? value }) : matches
  return (
    <Select
      {...rest}
      allowClear
      showSearch={showSearch(found.isPlaceholderData)}
      popupMatchSelectWidth={false}
      notFoundContent={t('pick.nobody')}
      value={value}
      options={options}
      onChange={(person: string | undefined) => {
        const option = options.find((each) => each.value === person)
        setChosen(option)
        onChange(person, option?.label)
      }}
    />
  )
}
