import { Button } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '~/ui/error-summary'
import { Panel } from '~/ui/panel'
import { StaleNotice } from '~/ui/stale-notice'
import type { Faults } from '~/ui/use-faults'
import css from './reviews.module.css'

interface DecisionFormProps {
  title: string
  submit: string
  danger: boolean
  busy: boolean
  form: Faults
  /** What is shown is no longer what the decision was typed for. */
  stale: boolean
  onTake: () => void
  onSubmit: () => void
  extra?: ReactNode
  children: ReactNode
}

/** The frame of a decision: its faults, what is asked, and one button. */
export function DecisionForm(props: DecisionFormProps) {
  const { title, submit, danger, busy, form, stale, onTake, onSubmit, extra, children } = props
  const { t } = useTranslation('common')
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) onSubmit()
  }
  return (
    <Panel title={title} extra={extra}>
      <form className={css.decision} aria-label={title} noValidate onSubmit={send}>
        {stale ? (
          <StaleNotice onTake={onTake} />
        ) : form.faults.length > 0 ? (
          <ErrorSummary
            title={t('form.problem')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        ) : null}
        {children}
        <Button block type="primary" htmlType="submit" danger={danger} loading={busy}>
          {submit}
        </Button>
      </form>
    </Panel>
  )
}
