import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import css from './error-summary.module.css'
import { Notice } from './notice'

export interface FieldFault {
  /** Id of the control at fault; without one the fault concerns the whole form. */
  fieldId?: string
  label?: string
  text: string
}

interface ErrorSummaryProps {
  title: string
  faults: FieldFault[]
  traceId?: string
  /** Changes with each attempt, so that a second failure is announced again. */
  attempt: number
}

/** All faults of a form in one place, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ title, faults, traceId, attempt }: ErrorSummaryProps) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt takes the focus again
  useEffect(() => box.current?.focus(), [attempt])
  return (
    <Notice tone="bad" role="alert" ref={box} focusable title={title}>
      <ul className={css.list}>
        {faults.map((fault) => (
          <li key={`${fault.fieldId ?? ''}${fault.text}`}>
            {fault.fieldId ? (
              <a
                href={`#${fault.fieldId}`}
                onClick={(event) => {
                  event.preventDefault()
                  document.getElementById(fault.fieldId ?? '')?.focus()
                }}
              >
                {[fault.label, fault.text].filter(Boolean).join(' — ')}
              </a>
            ) : (
              fault.text
            )}
          </li>
        ))}
      </ul>
      {traceId ? <p className={css.trace}>{t('form.trace', { id: traceId })}</p> : null}
    </Notice>
  )
}
