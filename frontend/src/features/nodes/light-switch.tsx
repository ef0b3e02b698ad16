import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { oneOf } from '~/api/search-words'
import { LIGHTS } from '~/ui/light'
import { type NodeSearch, nodeQueryOf } from './node-search'
import css from './reports.module.css'

interface LightSwitchProps {
  year: number | undefined
  search: NodeSearch
  onFilter: (part: Partial<NodeSearch>) => void
}

/** The four lights with how many nodes of what is filtered have each. */
export function LightSwitch({ year, search, onFilter }: LightSwitchProps) {
  const { t } = useTranslation(['reports', 'common'])
  const { light, page, per_page, sort, ...filters } = search
  const board = api.useQuery(
    'get',
    '/board',
    { params: { query: { ...nodeQueryOf(filters), year, by: 'month' } } },
    { enabled: year !== undefined },
  )
  if (!board.data) return null
  const { rows } = board.data
  const counts = LIGHTS.map((each) => rows.reduce((sum, row) => sum + row[each], 0))
  const all = counts.reduce((sum, count) => sum + count, 0)
  return (
    <Radio.Group
      className={css.parts}
      aria-label={t('reports:list.light')}
      optionType="button"
      value={light ?? ''}
      options={[
        { value: '', label: t('reports:list.all_lights', { count: all }) },
        ...LIGHTS.map((each, at) => ({
          value: each,
          label: t('reports:list.one_light', {
            light: t(`common:light.${each}`),
            count: counts[at] ?? 0,
          }),
        })),
      ]}
      onChange={({ target }) => onFilter({ light: oneOf(LIGHTS, target.value) })}
    />
  )
}
