import { Button, Modal } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from './error-summary'
import css from './form-dialog.module.css'
import type { Faults } from './use-faults'
import { useAskToDiscard, useUnsaved } from './use-unsaved'

interface FormDialogProps {
  open: boolean
  title: string
  /** What the button says that sends the form. */
  submit: string
  danger?: boolean
  busy: boolean
  /** Nothing can be sent: the dialog says why. */
  barred?: boolean
  form: Faults
  onSubmit: () => void
  onClose: () => void
  /** Wider than a column of fields. */
  wide?: boolean
  /** Told in place of the faults, where the resource was changed while this form was open. */
  overtaken?: ReactNode
  /** What else can be done instead, at the other end of the buttons. */
  extra?: ReactNode
  children: ReactNode
}

/** A dialog that is taken away takes the focus with it: whoever opened it goes on from there. */
function useFocusBack() {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () =>
      queueMicrotask(() => {
        if (document.activeElement === document.body && opener instanceof HTMLElement) {
          opener.focus()
        }
      }),
    [opener],
  )
}

/** Who has a keyboard begins to type at once; on a telephone its keyboard would cover what the dialog says. */
function focusFirst(form: HTMLFormElement | null) {
  if (!form || !window.matchMedia('(pointer: fine)').matches) return
  const first = form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')
  // A field of dates would open its calendar over the rest.
  if (first && !first.closest('.ant-picker')) first.focus()
}

/** A small form in a dialog: it stays open with everything typed until the server has taken it. */
export function FormDialog(props: FormDialogProps) {
  const {
    open,
    title,
    submit,
    danger,
    busy,
    barred,
    form,
    onSubmit,
    onClose,
    wide,
    extra,
    overtaken,
    children,
  } = props
  const { t } = useTranslation('common')
  const [typed, setTyped] = useState(false)
  const ask = useAskToDiscard()
  useFocusBack()
  useUnsaved(typed)
  // Escape and the cross are easily hit by mistake; whoever presses "cancel" means it.
  const dismiss = async () => {
    if (!typed || (await ask())) onClose()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!busy && !barred) onSubmit()
  }
  return (
    <Modal
      open={open}
      title={title}
      footer={null}
      width={wide ? 760 : 560}
      maskClosable={false}
      onCancel={() => void dismiss()}
      destroyOnHidden
    >
      <form
        ref={focusFirst}
        className={css.form}
        onSubmit={send}
        onChange={() => setTyped(true)}
        noValidate
      >
        {overtaken && !busy ? (
          overtaken
        ) : form.faults.length > 0 ? (
          <ErrorSummary
            title={t('form.problem')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        ) : null}
        {children}
        <div className={css.foot}>
          {extra ? <div className={css.extra}>{extra}</div> : null}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          {barred ? null : (
            <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
              {submit}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  )
}
