import { client } from '~/api/client'
import { type AllowedAction, actionOf } from '~/ui/allowed'

/** What leads a report on: the section confirms, the unit hands in, the supervision office accepts. */
export type Step = 'confirm' | 'submit' | 'accept'

export interface Steppable {
  id: string
  version: number
  state: string
  allowed_actions: AllowedAction[]
}

const PATHS = {
  confirm: '/reports/confirmations',
  submit: '/reports/submissions',
  accept: '/reports/acceptances',
} as const

/** Several reports, all or none. */
export const takeStep = (
  step: Step,
  reports: readonly { id: string; version: number }[],
  key: string,
) =>
  client.POST(PATHS[step], {
    params: { header: { 'Idempotency-Key': key } },
    body: { entries: reports.map(({ id, version }) => ({ id, version })) },
  })

/** The same step of the same report as it was seen is one intention, however often it is sent. */
export const keyOf = (step: Step, { id, version }: { id: string; version: number }): string =>
  `${step}-${id}-${version}`

/** What its reader can do next with it; who may both confirm and hand in does it at once. */
export function nextOf(report: Steppable): { step: Step; action: AllowedAction } | undefined {
  const of = (step: Step, name: string) => {
    const action = actionOf(report, name)
    return action ? { step, action } : undefined
  }
  const submit = of('submit', 'report.submit')
  if (report.state === 'draft')
    return submit?.action.allowed ? submit : of('confirm', 'report.confirm')
  if (report.state === 'section_confirmed') return submit
  return report.state === 'submitted' ? of('accept', 'report.verify') : undefined
}
