import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api } from '~/api/client'

interface UnitSelectProps
  extends Pick<
    SelectProps,
    | 'id'
    | 'aria-label'
    | 'aria-describedby'
    | 'aria-invalid'
    | 'aria-required'
    | 'placeholder'
    | 'status'
  > {
  value: string | undefined
  /** Name of the value when the list of matches may not hold it. */
  known?: { id: string; name: string } | null
  /** Only units that are in this year's roster and were not merged away. */
  year?: number
  /** A unit that is no choice. */
  except?: string
  onChange: (value: string | undefined, name: string | undefined) => void
}

/** A unit, found by typing part of its name; the server searches. */
export function UnitSelect(props: UnitSelectProps) {
  const { value, known, year, except, onChange, ...rest } = props
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data } = api.useQuery(
    'get',
    '/units',
    { params: { query: { q: q || undefined, year, per_page: 200 } } },
    { staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const options = (data?.items ?? [])
    .filter(({ id, entry }) => id !== except && !entry?.successor)
    .map(({ id, name }) => ({ value: id, label: name }))
  if (known && !options.some((option) => option.value === known.id)) {
    options.unshift({ value: known.id, label: known.name })
  }
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      onChange={(next: string | undefined) =>
        onChange(next, options.find((option) => option.value === next)?.label)
      }
    />
  )
}
