import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

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
  const options = known ? withChosen(matches, { value: known.id, label: known.name }) : matches
  return (
    <Select
      {...rest}
      allowClear
      showSearch={showSearch(isPlaceholderData)}
      popupMatchSelectWidth={false}
      value={value}
      options={options}
      onChange={(next: string | undefined) =>
        onChange(next, options.find((option) => option.value === next)?.label)
      }
    />
  )
}
