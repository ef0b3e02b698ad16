import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { ReasonDialog } from '~/ui/reason-dialog'

interface StayDialogProps {
  person: components['schemas']['Person']
  onClose: () => void
}

/** Somebody who was to leave stays after all. */
export function StayDialog({ person, onClose }: StayDialogProps) {
  const { t } = useTranslation('people')
  return (
    <ReasonDialog
      title={t('stay.title', { name: person.name })}
      submit={t('stay.submit')}
      done={t('stay.done')}
      onSubmit={(reason) =>
        client.POST('/people/{id}/stay', {
          params: { path: { id: person.id }, header: { 'If-Match': ifMatch(person.version) } },
          body: { reason },
        })
      }
      onClose={onClose}
    >
      <p>{t('stay.follows')}</p>
    </ReasonDialog>
  )
}
