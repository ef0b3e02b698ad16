import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { nextOf, type Step } from './report-steps'
import type { ListedReport } from './report-types'

interface StepManyProps {
  rows: readonly ListedReport[]
  busy: boolean
  onTake: (step: Step, rows: readonly ListedReport[]) => void
}

/** The step that can be taken of this row now, and whether its files keep it from being accepted. */
function readyOf(row: ListedReport) {
  const { id, version, state, indicator } = row
  const next = nextOf({ id, version, state, allowed_actions: indicator.allowed_actions })
  if (!next?.action.allowed) return undefined
  return { row, step: next.step, unopened: next.step === 'accept' && row.opened < row.files }
}

/** One step for the ticked rows; how many cannot be part of it is told. */
export function StepMany({ rows, busy, onTake }: StepManyProps) {
  const { t } = useTranslation('reports')
  const able = rows.map(readyOf).filter((each) => each !== undefined)
  const unopened = able.filter((each) => each.unopened).length
  // Under "all" reports of several states may be ticked: one step is taken at a time, the last one first.
  const step = (['accept', 'submit', 'confirm'] as const).find((one) =>
    able.some((each) => each.step === one && !each.unopened),
  )
  const fit = able.filter((each) => each.step === step && !each.unopened).map(({ row }) => row)
  const rest = rows.length - fit.length - unopened
  return (
    <>
      {step ? (
        <Button
          type="primary"
          icon={<CheckOutlined aria-hidden />}
          loading={busy}
          onClick={() => onTake(step, fit)}
        >
          {t(`step.${step}_many`, { count: fit.length })}
        </Button>
      ) : null}
      {unopened > 0 ? <span>{t('step.unopened', { count: unopened })}</span> : null}
      {rest > 0 ? <span>{t('step.left_out', { count: rest })}</span> : null}
    </>
  )
}
