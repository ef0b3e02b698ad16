import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'

interface SectionSelectProps
  extends Pick<
    SelectProps,
    'id' | 'aria-describedby' | 'aria-invalid' | 'aria-required' | 'placeholder' | 'status'
  > {
  /** Whose sections; without a unit there is nothing to choose. */
  unit: string | undefined
  value: string | undefined
  onChange: (section: string | undefined) => void
}

/** A section of a unit that takes work. */
export function SectionSelect({ unit, value, onChange, ...rest }: SectionSelectProps) {
  const { data } = api.useQuery(
    'get',
    '/units/{id}/sections',
    { params: { path: { id: unit ?? '' } } },
    { enabled: unit !== undefined, staleTime: 60_000 },
  )
  const sections = unit === undefined ? [] : (data?.items ?? [])
  return (
    <Select
      {...rest}
      allowClear
      disabled={unit === undefined}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={sections
        .filter(({ id, active }) => active || id === value)
        .map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(section: string | undefined) => onChange(section)}
    />
  )
}
