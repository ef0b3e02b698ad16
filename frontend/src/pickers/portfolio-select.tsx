import { Select, type SelectProps } from 'antd'
import { api } from '~/api/client'

interface PortfolioSelectProps
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
  kind: 'supervision_group' | 'leader'
  value: string | undefined
  onChange: (portfolio: string | undefined) => void
}

/** A supervision group, or a leader's seat. */
export function PortfolioSelect({ kind, value, onChange, ...rest }: PortfolioSelectProps) {
  const { data } = api.useQuery('get', '/portfolios', {}, { staleTime: 60_000 })
  const portfolios = (data?.items ?? []).filter((each) => each.kind === kind)
  return (
    <Select
      {...rest}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={value}
      options={portfolios.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(portfolio: string | undefined) => onChange(portfolio)}
    />
  )
}
