import { CheckOutlined, RollbackOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside } from '~/ui/allowed'
import { BackDialog } from './back-dialog'
import css from './nodes.module.css'
import { nextOf, type Steppable } from './report-steps'
import { StepRefusals } from './step-refusals'
import { useSteps } from './use-steps'

interface ReportActionsProps {
  report: Steppable
  /** What the report is about. */
  name: string
}

/** What can be done with one report that is not written any more. */
export function ReportActions({ report, name }: ReportActionsProps) {
  const { t } = useTranslation('reports')
  const { busy, refused, take } = useSteps()
  const [backing, setBacking] = useState(false)
  const next = nextOf(report)
  const way = report.state === 'submitted' ? 'reject' : 'send_back'
  const back = actionOf(report, way === 'reject' ? 'report.verify' : 'report.return')
  const both = report.state === 'draft' && next?.step === 'submit'
  const label = both ? 'step.submit_both' : (`step.${next?.step ?? 'accept'}` as const)
  return (
    <>
      <StepRefusals refused={refused} />
      <div className={`${css.actions} no-print`}>
        {next && !isBeside(next.action) ? (
          <ActionButton
            action={next.action}
            type="primary"
            icon={<CheckOutlined aria-hidden />}
            loading={busy}
            onClick={() => void take(next.step, [{ ...report, name }])}
          >
            {t(label)}
          </ActionButton>
        ) : null}
        {back && !isBeside(back) ? (
          <ActionButton
            action={back}
            icon={<RollbackOutlined aria-hidden />}
            onClick={() => setBacking(true)}
          >
            {t(`step.${way}`)}
          </ActionButton>
        ) : null}
      </div>
      {backing ? <BackDialog report={report} way={way} onClose={() => setBacking(false)} /> : null}
    </>
  )
}
