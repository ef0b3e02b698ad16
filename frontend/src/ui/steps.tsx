import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './steps.module.css'

interface StepsProps {
  steps: readonly { key: string; name: string; note?: ReactNode }[]
  /** The place of the present one; beyond the last all are done. */
  at: number
}

/** Where something stands on its way: mark, word and colour of each step. */
export function Steps({ steps, at }: StepsProps) {
  const { t } = useTranslation('common')
  const stateOf = (place: number) => (place < at ? 'done' : place === at ? 'now' : 'next')
  return (
    <ol className={css.steps}>
      {steps.map(({ key, name, note }, place) => {
        const state = stateOf(place)
        return (
          <li key={key} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className={css.mark} aria-hidden="true">
              {state === 'done' ? '✓' : place + 1}
            </span>
            <div>
              <p className={css.name}>
                {name}
                <span className={css.state}>{t(`step.${state}`)}</span>
              </p>
              {note ? <p className={css.note}>{note}</p> : null}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
