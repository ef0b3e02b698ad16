import type { Session } from '~/api/session'
import { useCodeText } from '~/i18n/error-text'

/** The person's post in words: unit and role. Shown only; nothing is decided by it. */
export function usePost(session: Session): string {
  const text = useCodeText('roles')
  return session.roles
    .map(({ role, unit }) => [unit?.name, text(role) || role].filter(Boolean).join(' '))
    .join('、')
}
