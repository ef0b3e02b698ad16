import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/error-text'

/** What the server says about one action for this session. */
export interface AllowedAction {
  action: string
  allowed: boolean
  reason?: string | null
  /** What the wording of the reason names. */
  params?: Record<string, unknown>
}

/** `edit` and `indicator.edit` are one. */
export const actionOf = (
  resource: { allowed_actions: AllowedAction[] },
  action: string,
): AllowedAction | undefined =>
  resource.allowed_actions.find(
    (each) => each.action === action || each.action.split('.').at(-1) === action,
  )

/** Whether any of the rows offers its reader an action, or says why it is off for now: mere readers need no column. */
export const anyAction = (rows: readonly { allowed_actions: AllowedAction[] }[]): boolean =>
  rows.some((row) =>
    row.allowed_actions.some(({ allowed, reason }) => allowed || reason !== 'policy.not_granted'),
  )

/** Reasons for which nobody looks for an action. */
const BESIDE = ['policy.not_granted', 'policy.wrong_stage', 'policy.out_of_scope']

/** Whether an action that is off is none of its reader's business here: they need not be told of it. */
export const isBeside = ({ reason }: AllowedAction): boolean => BESIDE.includes(reason ?? '')

/** Why an action is off, in words. */
export function useReason(): (
  reason: string | null | undefined,
  params?: Record<string, unknown>,
) => string {
  const { t } = useTranslation('common')
  const errorText = useErrorText()
  return (reason, params) => (reason ? errorText({ code: reason, params }) : t('form.not_allowed'))
}
