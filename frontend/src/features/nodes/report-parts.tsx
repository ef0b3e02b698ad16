import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { oneOf } from '~/api/search-words'
import { REPORT_PARTS, type ReportPart, type ReportSearch } from './report-search'
import css from './reports.module.css'

interface ReportPartsProps {
  year: number | undefined
  search: ReportSearch
  part: ReportPart
  onChoose: (part: ReportPart | undefined) => void
}

/** Where the reports stand, with how many; what there is none of is left out, unless it is what one looks at. */
export function ReportParts({ year, search, part, onChoose }: ReportPartsProps) {
  const { t } = useTranslation('reports')
  const { q, unit_id, section_id } = search
  const summary = api.useQuery(
    'get',
    '/reports/summary',
    { params: { query: { year, q, unit_id, section_id } } },
    { enabled: year !== undefined },
  )
  if (!summary.data) return null
  const { states } = summary.data
  const counts: Record<string, number> = {
    ...Object.fromEntries(states.map(({ state, reports }) => [state, reports])),
    all: states.reduce((sum, { reports }) => sum + reports, 0),
  }
  const shown = REPORT_PARTS.filter((each) => each === part || each === 'all' || counts[each])
  return (
    <Radio.Group
      className={css.parts}
      aria-label={t('queue.part')}
      optionType="button"
      value={part}
      options={shown.map((value) => ({
        value,
        label: t('queue.one_part', { part: t(`part.${value}`), count: counts[value] ?? 0 }),
      }))}
      onChange={({ target }) => onChoose(oneOf(REPORT_PARTS, target.value))}
    />
  )
}
