import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useIdempotencyKey } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import css from './people.module.css'

interface CodeDialogProps {
  person: components['schemas']['Person']
  onClose: () => void
}

/** A one-time code for one person: asked for, then told once. */
export function CodeDialog({ person, onClose }: CodeDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const { key } = useIdempotencyKey()
  const [told, setTold] = useState(false)
  const [issued, setIssued] = useState<components['schemas']['OneTimeCodeView']>()
  if (issued && told) {
    return (
      <Modal
        open
        title={t('people:code.title', { name: person.name })}
        maskClosable={false}
        onCancel={onClose}
        footer={<Button onClick={onClose}>{t('common:action.close')}</Button>}
      >
        <p>{t('people:code.told')}</p>
        <p className={css.code}>{issued.code}</p>
        <p className="muted">{t('people:code.until', { at: cityTime(issued.expires_at) })}</p>
      </Modal>
    )
  }
  return (
    <ConfirmDialog
      title={t('people:code.title', { name: person.name })}
      submit={t('people:code.submit')}
      done={t('people:code.done')}
      onSubmit={async () => {
        const { data } = await client.POST('/people/{id}/one-time-code', {
          params: { path: { id: person.id }, header: { 'Idempotency-Key': key } },
        })
        setIssued(data)
      }}
      onDone={() => setTold(true)}
      onClose={onClose}
    >
      <p>{t('people:code.hint')}</p>
    </ConfirmDialog>
  )
}
