import { useTranslation } from 'react-i18next'
import { useSession } from '~/api/session'
import { PageHeader } from '~/ui/page-header'
import css from './account.module.css'
import { DutyNotice } from './duty-notice'
import { IdentitiesPanel } from './identities-panel'
import { PasswordPanel } from './password-panel'
import { ProfilePanel } from './profile-panel'
import { SessionsPanel } from './sessions-panel'
import { TotpPanel } from './totp-panel'

/** One's own account. What a duty asks for stands first. */
export function AccountPage() {
  const { t } = useTranslation('account')
  const session = useSession()
  if (!session) return null
  const [first, second] =
    session.duty === 'enrol_totp'
      ? [<TotpPanel key="totp" />, <PasswordPanel key="password" />]
      : [<PasswordPanel key="password" />, <TotpPanel key="totp" />]
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {session.duty ? (
        <div className={css.duty}>
          <DutyNotice duty={session.duty} />
        </div>
      ) : null}
      <div className={css.columns}>
        <div>
          {first}
          {second}
        </div>
        <div>
          <ProfilePanel session={session} />
          {session.duty ? null : <IdentitiesPanel />}
          <SessionsPanel />
        </div>
      </div>
    </>
  )
}
