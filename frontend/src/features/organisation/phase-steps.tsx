import { useTranslation } from 'react-i18next'
import { useCodeText } from '~/i18n/error-text'
import { phasesOf } from './year-types'
import css from './years.module.css'

/** Where the year stands: mark, word and colour of each phase. */
export function PhaseSteps({ phase }: { phase: string }) {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  const phases = phasesOf(phase)
  const at = phases.indexOf(phase)
  const stateOf = (index: number) => (index < at ? 'done' : index === at ? 'now' : 'next')
  return (
    <ol className={css.steps}>
      {phases.map((each, index) => {
        const state = stateOf(index)
        return (
          <li key={each} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={css.stepMark} aria-hidden="true">
              {state === 'done' ? '✓' : index + 1}
            </span>
            <div>
              <p className={css.stepName}>
                {text(`phase.${each}`)}
                <span className={css.stepState}>{t(`step.${state}`)}</span>
              </p>
              <p className={css.stepWork}>{text(`work.${each}`)}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
