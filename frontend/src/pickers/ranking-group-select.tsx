import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'

interface RankingGroupSelectProps
  extends Omit<SelectProps<string>, 'options' | 'value' | 'onChange' | 'children'> {
  year: number | undefined
  /** Only groups for this kind of unit. */
  kind?: string
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A ranking group of a year, in the order of its lists. */
export function RankingGroupSelect({ year, kind, ...rest }: RankingGroupSelectProps) {
  const { data } = api.useQuery(
    'get',
    '/ranking-groups',
    { params: { query: { year: year ?? 0 } } },
    { enabled: year !== undefined, staleTime: 60_000 },
  )
  const options = (data?.items ?? [])
    .filter((group) => kind === undefined || group.kind === kind)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      {...rest}
      options={options}
    />
  )
}
