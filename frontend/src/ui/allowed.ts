import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/error-text'

/** What the server says about one action for this session. */
export interface AllowedAction {
  action: string
  allowed: boolean
  reason?: string | null
}

/** `edit` and `indicator.edit` are one. */
export const actionOf = (
  resource: { allowed_actions: AllowedAction[] },
  action: string,
): AllowedAction | undefined =>
  resource.allowed_actions.find(
    (each) => each.action === action || each.action.split('.').at(-1) === action,
  )

/** Why an action is off, in words. */
export function useReason(): (reason: string | null | undefined) => string {
  const { t } = useTranslation('common')
  const errorText = useErrorText()
  return (reason) => (reason ? errorText({ code: reason }) : t('form.not_allowed'))
}
