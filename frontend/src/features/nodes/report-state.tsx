import { useTranslation } from 'react-i18next'
import { oneOf } from '~/api/search-words'
import { REPORT_STATES } from './report-types'
import css from './reports.module.css'

/** Where a report stands, in a word. */
export function ReportState({ state }: { state: string }) {
  const { t } = useTranslation('reports')
  const known = oneOf(REPORT_STATES, state)
  return (
    <span className={css.state} data-state={state}>
      {known ? t(`state.${known}`) : state}
    </span>
  )
}
