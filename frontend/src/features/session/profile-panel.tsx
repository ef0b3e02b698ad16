import { useTranslation } from 'react-i18next'
import type { Session } from '~/api/session'
import { cityTime } from '~/ui/city-time'
import { Panel } from '~/ui/panel'
import css from './account.module.css'
import { IdentitySwitch } from './identity-switch'
import { usePostText } from './use-post'

export function ProfilePanel({ session }: { session: Session }) {
  const { t } = useTranslation('account')
  const post = usePostText()
  return (
    <Panel title={t('profile.title')}>
      <dl className={css.facts}>
        <dt>{t('profile.name')}</dt>
        <dd>{session.person.name}</dd>
        <dt>{t('profile.account')}</dt>
        <dd>{session.person.account}</dd>
        <dt>{t('profile.posts')}</dt>
        <dd>
          {session.roles.length === 0
            ? t(session.duty ? 'profile.posts_wait' : 'profile.no_posts')
            : session.roles.map((role) => <p key={post(role)}>{post(role)}</p>)}
        </dd>
        <dt>{t('profile.expires')}</dt>
        <dd>{cityTime(session.expires_at)}</dd>
      </dl>
      {session.lent.length > 0 ? <IdentitySwitch lent={session.lent} /> : null}
      <p className={css.note}>{t('profile.note')}</p>
    </Panel>
  )
}
