import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { oneOf } from '~/api/search-words'
import css from './nodes.module.css'
import { PARTS, type Part, type PlanSearch } from './search'

interface PartSwitchProps {
  year: number | undefined
  search: PlanSearch
  part: Part
  onChoose: (part: Part | undefined) => void
}

/** Where the plans stand, with how many; what there is none of is left out, unless it is what one looks at. */
export function PartSwitch({ year, search, part, onChoose }: PartSwitchProps) {
  const { t } = useTranslation('nodes')
  const { q, unit_id } = search
  const summary = api.useQuery(
    'get',
    '/node-plans/summary',
    { params: { query: { year, q, unit_id } } },
    { enabled: year !== undefined },
  )
  if (!summary.data) return null
  const { states, overdue } = summary.data
  const counts: Record<string, number> = {
    ...Object.fromEntries(states.map(({ state, plans }) => [state, plans])),
    overdue,
    all: states.reduce((sum, { plans }) => sum + plans, 0),
  }
  const shown = PARTS.filter((each) => each === part || each === 'all' || counts[each])
  return (
    <Radio.Group
      className={css.parts}
      aria-label={t('list.part')}
      optionType="button"
      value={part}
      options={shown.map((value) => ({
        value,
        label: t('list.one_part', { part: t(`part.${value}`), count: counts[value] ?? 0 }),
      }))}
      onChange={({ target }) => onChoose(oneOf(PARTS, target.value))}
    />
  )
}
