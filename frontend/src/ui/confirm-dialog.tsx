import type { ReactNode } from 'react'
import { FormDialog } from './form-dialog'
import { useCommand } from './use-command'
import { useFaults } from './use-faults'

interface ConfirmDialogProps {
  title: string
  submit: string
  danger?: boolean
  /** What is said once it is done; without it the caller says so itself. */
  done?: string
  /** What follows, in words of the reader. */
  children: ReactNode
  onSubmit: () => Promise<unknown>
  /** What comes after it; without it the dialog closes. */
  onDone?: () => void
  onClose: () => void
}

/** Asks once more before a step that needs no reason. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, submit, danger, done, children, onSubmit, onDone, onClose } = props
  const form = useFaults<never>({})
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (await run(onSubmit, done)) (onDone ?? onClose)()
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
    </FormDialog>
  )
}
