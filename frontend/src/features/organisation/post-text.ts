import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'

export type Post = components['schemas']['Post']

/** A post in words: `市卫生健康局 · 医政科 · 科室负责人`. */
export function usePostText(): (
  post: Pick<Post, 'role' | 'unit' | 'section' | 'portfolio'>,
) => string {
  const roleText = useCodeText('roles')
  return ({ role, unit, section, portfolio }) =>
    [unit?.name, section?.name, portfolio?.name, roleText(role)].filter(Boolean).join(' · ')
}
