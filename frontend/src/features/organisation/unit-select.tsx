import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api } from '~/api/client'

interface UnitSelectProps
  extends Pick<
    SelectProps,
    'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required' | 'placeholder' | 'status'
  > {
  value: string | undefined
  onChange: (unit: string | undefined) => void
}

/** A unit, found by typing part of its name or code; the server searches. */
export function UnitSelect({ value, onChange, ...rest }: UnitSelectProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data } = api.useQuery(
    'get',
    '/units',
    { params: { query: { q: q || undefined, per_page: 200 } } },
    { staleTime: 60_000, placeholderData: keepPreviousData },
  )
  return (
    <Select
      {...rest}
      allowClear
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(unit: string | undefined) => onChange(unit)}
    />
  )
}
