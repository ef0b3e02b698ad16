import { BellOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { RemindDialog } from './remind-dialog'
import type { NodeDetail } from './report-types'

/** Reminds of one node, from its page. */
export function RemindAction({ detail }: { detail: NodeDetail }) {
  const { t } = useTranslation('reports')
  const [open, setOpen] = useState(false)
  const action = actionOf(detail, 'reminder.send')
  if (!action || isBeside(action)) return null
  return (
    <>
      <ActionButton
        action={action}
        icon={<BellOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('remind.action')}
      </ActionButton>
      {open ? <RemindDialog nodes={[detail]} onClose={() => setOpen(false)} /> : null}
    </>
  )
}
