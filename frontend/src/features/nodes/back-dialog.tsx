import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { ReasonDialog } from '~/ui/reason-dialog'

interface BackDialogProps {
  report: { id: string; version: number }
  /** Inside the unit, or from the supervision office. */
  way: 'send_back' | 'reject'
  onClose: () => void
}

/** Gives a report back with a reason. */
export function BackDialog({ report, way, onClose }: BackDialogProps) {
  const { t } = useTranslation('reports')
  const path = way === 'reject' ? '/reports/{id}/reject' : '/reports/{id}/send-back'
  return (
    <ReasonDialog
      title={t(`${way}.title`)}
      submit={t(`${way}.submit`)}
      done={t(`${way}.done`)}
      danger
      onSubmit={(reason) =>
        client.POST(path, {
          params: { path: { id: report.id }, header: { 'If-Match': ifMatch(report.version) } },
          body: { reason },
        })
      }
      onClose={onClose}
    >
      <p>{t(`${way}.hint`)}</p>
    </ReasonDialog>
  )
}
