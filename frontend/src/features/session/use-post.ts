import { useTranslation } from 'react-i18next'
import type { Post } from '~/api/session'
import { useCodeText } from '~/i18n/error-text'

/** A post in words: unit, section and role, or the role and what it is over. Nothing is decided by it. */
export function usePostText(): (post: Post) => string {
  const { t } = useTranslation('app')
  const text = useCodeText('roles')
  return ({ role, unit, section, portfolio }) => {
    const name = text(role) || role
    if (portfolio) return t('shell.post_over', { role: name, over: portfolio.name })
    return [unit?.name, section?.name, name].filter(Boolean).join(' ')
  }
}
