import { useTranslation } from 'react-i18next'
import { oneOf } from '~/api/search-words'
import css from './nodes.module.css'
import { PLAN_STATES } from './plan-types'

/** Where a plan stands, in a word. */
export function PlanState({ state }: { state: string }) {
  const { t } = useTranslation('nodes')
  const known = oneOf(PLAN_STATES, state)
  return (
    <span className={css.state} data-state={state}>
      {known ? t(`state.${known}`) : state}
    </span>
  )
}

/** The shape of a red light. */
const LATE = '■'

/** It should have been handed in and is not: shape, word and colour. */
export function OverdueMark() {
  const { t } = useTranslation('nodes')
  return (
    <span className={css.overdue}>
      <span aria-hidden="true">{LATE}</span> {t('overdue')}
    </span>
  )
}
