import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { ConfirmDialog } from '~/ui/confirm-dialog'

interface RemoveTotpDialogProps {
  person: components['schemas']['Person']
  onClose: () => void
}

/** Somebody lost their telephone: they set up a second factor anew. */
export function RemoveTotpDialog({ person, onClose }: RemoveTotpDialogProps) {
  const { t } = useTranslation('people')
  return (
    <ConfirmDialog
      danger
      title={t('totp.title', { name: person.name })}
      submit={t('totp.button')}
      done={t('totp.done')}
      onSubmit={() => client.DELETE('/people/{id}/totp', { params: { path: { id: person.id } } })}
      onClose={onClose}
    >
      <p>{t('totp.hint')}</p>
    </ConfirmDialog>
  )
}
