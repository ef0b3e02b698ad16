import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from './bound-fields'
import { FormDialog } from './form-dialog'
import { useCommand } from './use-command'
import { useFaults } from './use-faults'

interface ReasonDialogProps {
  title: string
  submit: string
  danger?: boolean
  /** What is said once it is done. */
  done: string
  /** What follows, in words of the reader. */
  children?: ReactNode
  onSubmit: (reason: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for the reason of a step before it is taken. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, submit, danger, done, children, onSubmit, onClose } = props
  const { t } = useTranslation('common')
  const form = useFaults({ reason: t('form.reason') })
  const { busy, run } = useCommand(form)
  const [reason, setReason] = useState('')
  const send = async () => {
    if (!form.complete({ reason })) return
    if (await run(() => onSubmit(reason), done)) onClose()
  }
  return (
    <FormDialog
      open
      title={title}
      submit={submit}
      danger={danger}
      busy={busy}
      form={form}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      {children}
      <TextField {...form.bind('reason')} required rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
