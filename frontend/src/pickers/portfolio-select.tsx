import { Select, type SelectProps } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import type { components } from '~/api/schema.gen'
import type { PortfolioKind } from '~/api/words'

interface PortfolioSelectProps
  extends Omit<SelectProps<string>, 'options' | 'value' | 'onChange' | 'children'> {
  kind: PortfolioKind
  value: string | undefined
  onChange: (value: string | undefined) => void
}

/** A supervision group or a leader's seat, with the names of those who hold it. */
export function PortfolioSelect({ kind, ...rest }: PortfolioSelectProps) {
  const text = usePortfolioText()
  const { data } = api.useQuery('get', '/portfolios', {}, { staleTime: 60_000 })
  const options = (data?.items ?? [])
    .filter((portfolio) => portfolio.kind === kind)
    .map((portfolio) => ({ value: portfolio.id, label: text(portfolio) }))
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

function usePortfolioText() {
  const { t } = useTranslation('units')
  return ({ name, holders }: components['schemas']['Portfolio']) =>
    holders.length > 0
      ? t('portfolio.held', { name, holders: holders.map((each) => each.name).join(t('join')) })
      : name
}
