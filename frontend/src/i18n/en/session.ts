import type { Same } from '~/i18n/dictionary'
import type { session as zh } from '~/i18n/zh-CN/session'

export const session: Same<typeof zh> = {
  'sign_in.title': 'Sign in',
  'sign_in.account': 'Account',
  'sign_in.password': 'Password',
  'sign_in.submit': 'Sign in',
  'sign_in.submit_plain': 'Sign in',
  'sign_in.show_password': 'Show the password',
  'sign_in.hide_password': 'Hide the password',
  'sign_in.code': 'Code',
  'sign_in.code_hint': 'Open the authenticator app on your telephone and enter its six-digit code.',
  'sign_in.back': 'Sign in with another account',
  'sign_in.notice': 'State secrets must not be entered, stored or sent in this system.',
  'sign_in.with': 'Sign in through {{name}}',
  'sign_in.or': 'or',
  'sign_in.failed': 'You are not signed in',
}
