import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'

interface SectionSelectProps
  extends Omit<SelectProps<string>, 'options' | 'value' | 'onChange' | 'children'> {
  /** Whose sections; without one there is nothing to choose. */
  unitId: string | undefined
  value: string | undefined
  /** Name of the value where the list of open sections does not hold it. */
  known?: { id: string; name: string } | null
  onChange: (value: string | undefined) => void
}

/** A section of a unit that work may still be given to. */
export function SectionSelect({ unitId, value, known, ...rest }: SectionSelectProps) {
  const { data, isFetching } = api.useQuery(
    'get',
    '/units/{id}/sections',
    { params: { path: { id: unitId ?? '' } } },
    { enabled: unitId !== undefined, staleTime: 60_000 },
  )
  const options = (data?.items ?? [])
    .filter((section) => section.active)
    .map(({ id, name }) => ({ value: id, label: name }))
  if (known && known.id === value && !options.some((option) => option.value === known.id)) {
    options.unshift({ value: known.id, label: known.name })
  }
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      {...rest}
      disabled={unitId === undefined}
      loading={isFetching}
      value={value}
      options={options}
    />
  )
}
