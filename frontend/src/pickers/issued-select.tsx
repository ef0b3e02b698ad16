import { keepPreviousData } from '@tanstack/react-query'
import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'
import { useTyped, withChosen } from './use-typed'

/** An indicator as it is chosen: its code and title in one. */
export interface ChosenIndicator {
  value: string
  label: string
}

interface IssuedSelectProps
  extends Pick<
    SelectProps,
    'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required' | 'placeholder' | 'status'
  > {
  year: number
  value: readonly ChosenIndicator[]
  onChange: (value: ChosenIndicator[]) => void
}

/** What is worth looking through; whoever misses something types more of it. */
const MOST = 20

/** Issued indicators, each found by typing part of its code or title; the server searches. */
export function IssuedSelect({ year, value, onChange, ...rest }: IssuedSelectProps) {
  const { q, showSearch } = useTyped()
  const { data, isPlaceholderData } = api.useQuery(
    'get',
    '/indicators',
    {
      params: { query: { year, state: 'issued', q: q || undefined, sort: 'code', per_page: MOST } },
    },
    { placeholderData: keepPreviousData },
  )
  const matches = (data?.items ?? []).map(({ id, code, title }) => ({
    value: id,
    label: `${code} ${title}`,
  }))
  const options = withChosen(matches, ...value)
  return (
    <Select
      {...rest}
      mode="multiple"
      allowClear
      showSearch={showSearch(isPlaceholderData)}
      value={value.map((each) => each.value)}
      options={options}
      onChange={(next: string[]) =>
        onChange(
          next.flatMap((id) => {
            const found = options.find((option) => option.value === id)
            return found ? [{ value: found.value, label: found.label }] : []
          }),
        )
      }
    />
  )
}
