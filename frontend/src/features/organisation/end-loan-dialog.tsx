import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { ReasonDialog } from '~/ui/reason-dialog'
import { usePostText } from './post-text'

interface EndLoanDialogProps {
  loan: components['schemas']['Delegation']
  onClose: () => void
}

export function EndLoanDialog({ loan, onClose }: EndLoanDialogProps) {
  const { t } = useTranslation('people')
  const postText = usePostText()
  return (
    <ReasonDialog
      title={t('loans.end_title')}
      submit={t('loans.end')}
      done={t('loans.ended')}
      onSubmit={(reason) =>
        client.POST('/delegations/{id}/end', {
          params: { path: { id: loan.id }, header: { 'If-Match': ifMatch(loan.version) } },
          body: { reason },
        })
      }
      onClose={onClose}
    >
      <p>{t('loans.end_hint', { post: postText(loan.post), name: loan.to.name })}</p>
    </ReasonDialog>
  )
}
