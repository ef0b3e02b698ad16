import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useDeferredValue, useState } from 'react'
import { api } from '~/api/client'

interface UnitsSelectProps
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
  value: string[]
  /** Names of the values that the list of matches may not hold. */
  known?: { id: string; name: string }[]
  /** Only units that are in this year's roster and were not merged away. */
  year?: number
  /** A unit that is no choice. */
  except?: string
  onChange: (value: string[]) => void
}

/** Several units, each found by typing part of its name; the server searches. */
export function UnitsSelect({ value, known, year, except, onChange, ...rest }: UnitsSelectProps) {
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([])
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
  const held = [...chosen, ...(known ?? []).map(({ id, name }) => ({ value: id, label: name }))]
  for (const id of value) {
    const one = held.find((each) => each.value === id)
    if (one && !options.some((option) => option.value === id)) options.unshift(one)
  }
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      onChange={(next: string[]) => {
        setChosen(options.filter((option) => next.includes(option.value)))
        onChange(next)
      }}
    />
  )
}
