import { LogoutOutlined, SafetyOutlined } from '@ant-design/icons'
import { Link, useRouter } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { actOnBehalf } from '~/api/on-behalf'
import { asProblem } from '~/api/problem'
import type { Session } from '~/api/session'
import { IdentitySwitch } from '~/features/session/identity-switch'
import { usePostText } from '~/features/session/use-post'
import { useErrorText } from '~/i18n/error-text'
import { DisplaySettings } from '~/ui/display-settings'
import { LinkButton } from '~/ui/link-button'
import { mayLeave } from '~/ui/use-unsaved'
import { paths } from './paths'
import { queryClient } from './query-client'
import css from './top-bar.module.css'

interface AccountPanelProps {
  session: Session
  onDone: () => void
}

export function AccountPanel({ session, onDone }: AccountPanelProps) {
  const { t } = useTranslation('app')
  const { message } = App.useApp()
  const errorText = useErrorText()
  const router = useRouter()
  const postText = usePostText()
  const posts = session.roles.map(postText)
  const signOut = api.useMutation('delete', '/session')
  const leave = async () => {
    onDone()
    if (!(await mayLeave())) return
    try {
      await signOut.mutateAsync({})
    } catch (error) {
      const problem = asProblem(error)
      if (problem.status !== 401) {
        void message.error(errorText(problem))
        return
      }
    }
    actOnBehalf(null)
    await router.navigate({ to: paths.signIn, ignoreBlocker: true })
    queryClient.clear()
  }
  return (
    <div className={css.account} role="dialog" aria-label={t('shell.account')}>
      <p>
        <strong>{session.person.name}</strong>
        <span className="muted">{session.person.account}</span>
      </p>
      {posts.length > 1 ? (
        <ul className={css.roles}>
          {posts.map((post) => (
            <li key={post}>{post}</li>
          ))}
        </ul>
      ) : (
        posts.map((post) => <p key={post}>{post}</p>)
      )}
      {session.lent.length > 0 ? <IdentitySwitch lent={session.lent} onDone={onDone} /> : null}
      <div className={css.accountSettings}>
        <p className="muted">{t('shell.display')}</p>
        <DisplaySettings buttonClass={css.plain} />
      </div>
      <LinkButton
        icon={<SafetyOutlined aria-hidden />}
        render={(props) => <Link to={paths.account} onClick={onDone} {...props} />}
      >
        {t('shell.open_account')}
      </LinkButton>
      <Button
        block
        icon={<LogoutOutlined aria-hidden />}
        loading={signOut.isPending}
        onClick={() => void leave()}
      >
        {t('shell.sign_out')}
      </Button>
    </div>
  )
}
