import { useTranslation } from 'react-i18next'
import css from './meetings.module.css'

const STATES = ['draft', 'held', 'closed'] as const

/** Where a meeting stands, in a word. */
export function MeetingState({ state }: { state: string }) {
  const { t } = useTranslation('meetings')
  const known = STATES.find((each) => each === state)
  return (
    <span className={css.state} data-state={state}>
      {known ? t(`state.${known}`) : state}
    </span>
  )
}
