import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useFaults } from '~/ui/use-faults'
import type { Indicator, OpenPlan } from './plan-types'
import { usePlanDecision } from './use-plan-decision'

interface ApproveDialogProps {
  indicator: Indicator
  detail: OpenPlan
  onClose: () => void
}

/** Asks once more before a plan is locked. */
export function ApproveDialog({ indicator, detail, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('nodes')
  const form = useFaults<never>({})
  const { busy, decide, stale, take } = usePlanDecision(indicator, detail.plan, form)
  const submit = async () => {
    const done = await decide(
      (params) => client.POST('/indicators/{id}/node-plan/approve', { params }),
      t('approve.done'),
    )
    if (done) onClose()
  }
  return (
    <FormDialog
      open
      title={t('approve.title')}
      submit={t('approve.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={stale ? <StaleNotice onTake={take} /> : undefined}
    >
      <p>{t('approve.hint', { count: detail.nodes.length })}</p>
    </FormDialog>
  )
}
