import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { useState } from 'react'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

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
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([])
  const { q, showSearch } = useTyped()
  const { data, isPlaceholderData } = api.useQuery(
    'get',
    '/units',
    { params: { query: { q: q || undefined, year, per_page: 200 } } },
    { staleTime: 60_000, placeholderData: keepPreviousData },
  )
  const matches = (data?.items ?? [])
    .filter(({ id, entry }) => id !== except && !entry?.successor)
    .map(({ id, name }) => ({ value: id, label: name }))
  const held = [...chosen, ...(known ?? []).map(({ id, name }) => ({ value: id, label: name }))]
  const options = withChosen(
    matches,
    ...value.flatMap((id) => held.find((each) => each.value === id) ?? []),
  )
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      showSearch={showSearch(isPlaceholderData)}
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
