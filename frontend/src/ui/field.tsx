import type { FocusEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './field.module.css'

export interface FieldControl {
  id: string
  'aria-labelledby': string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
  'aria-required': boolean | undefined
  status: 'error' | ''
}

interface FieldProps {
  id: string
  label: string
  hint?: string
  error?: string
  required?: boolean
  wide?: boolean
  /** The control is a group of radio buttons, which a label cannot name. */
  group?: boolean
  children: (control: FieldControl) => ReactNode
}

/** Label, control, hint and fault of one field, tied together for assistive technology. */
export function Field({ id, label, hint, error, required, wide, group, children }: FieldProps) {
  const { t } = useTranslation()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className={`${css.field} ${wide ? css.wide : ''}`} data-invalid={error ? '' : undefined}>
      {group ? (
        <span className={css.label} id={`${id}-label`}>
          {label}
        </span>
      ) : (
        <label className={css.label} htmlFor={id}>
          {label}
          {required ? <span className={css.required}>{t('form.required')}</span> : null}
        </label>
      )}
      {children({
        id,
        'aria-labelledby': group ? `${id}-label` : undefined,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
        status: error ? 'error' : '',
      })}
      {error ? (
        <p className={css.error} id={errorId}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className={css.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}

/** Browsers bring the caret of a long text into view, not the field: what sticks below would cover the rest of it. */
const showWhole = (event: FocusEvent<HTMLElement>) =>
  event.target.scrollIntoView({ block: 'nearest' })

/** Fields of one subject under one heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={css.group} onFocus={showWhole}>
      <legend className={css.legend}>{title}</legend>
      <div className={css.grid}>{children}</div>
    </fieldset>
  )
}
