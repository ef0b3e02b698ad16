import { Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onSessionLost } from '~/api/session-lost'
import { SignInForm } from '~/features/session/sign-in-form'
import { queryClient } from './query-client'

/** Signing in again over the page, so that a half-filled form survives. */
export function SessionLostDialog({ account }: { account: string }) {
  const { t } = useTranslation('app')
  const [open, setOpen] = useState(false)
  useEffect(() => onSessionLost(() => setOpen(true)), [])
  return (
    <Modal open={open} title={t('shell.session_lost')} footer={null} closable={false} width={420}>
      <p className="muted">{t('shell.session_lost_hint')}</p>
      <SignInForm
        initialAccount={account}
        onSignedIn={() => {
          setOpen(false)
          void queryClient.invalidateQueries()
        }}
      />
    </Modal>
  )
}
