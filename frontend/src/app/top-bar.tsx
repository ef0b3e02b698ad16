import { MenuOutlined, UserOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Session, useLentPost } from '~/api/session'
import { usePostText } from '~/features/session/use-post'
import { DisplaySettings } from '~/ui/display-settings'
import { AccountPanel } from './account-panel'
import { Brand } from './brand'
import { paths } from './paths'
import css from './top-bar.module.css'
import { YearSwitch } from './year-switch'

interface TopBarProps {
  session: Session
  onMenu: () => void
}

export function TopBar({ session, onMenu }: TopBarProps) {
  const { t } = useTranslation(['app', 'common'])
  const postText = usePostText()
  const lent = useLentPost()
  const posts = (lent ? [lent.post] : session.roles).map(postText)
  // More than two would be cut off: the rest is a click away, in the panel of this button.
  const told = (posts.length > 2 ? posts.slice(0, 1) : posts).join(t('common:state.join'))
  const [open, setOpen] = useState(false)
  // On a phone there is no room for the name: whoever may act for another still has to see where.
  const switches = session.lent.length > 0 ? t('shell.acting_as') : undefined
  return (
    <header className={css.bar}>
      <button
        type="button"
        className={`${css.button} ${css.menu}`}
        aria-label={t('shell.open_menu')}
        onClick={onMenu}
      >
        <MenuOutlined aria-hidden />
      </button>
      <Link to={paths.home} className={css.brand}>
        <Brand sealClass={css.seal} logoClass={css.logo} nameClass={css.name} />
        <span className={css.tagline}>{t('tagline')}</span>
      </Link>
      <div className={css.right}>
        {session.permissions.includes('year.read') ? <YearSwitch /> : null}
        <div className={css.settings}>
          <DisplaySettings buttonClass={css.button} />
        </div>
        <Popover
          trigger="click"
          placement="bottomRight"
          open={open}
          onOpenChange={setOpen}
          content={<AccountPanel session={session} onDone={() => setOpen(false)} />}
        >
          <button
            type="button"
            className={css.button}
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-label={`${t('shell.account')}: ${session.person.name}${switches ? ` · ${switches}` : ''}`}
          >
            <UserOutlined aria-hidden />
            {switches ? <span className={css.switch}>{switches}</span> : null}
            <span className={css.person}>
              <span>{session.person.name}</span>
              {told ? (
                <span className={css.posts}>
                  <span className={css.post}>{told}</span>
                  {posts.length > 2 ? (
                    <span>{t('shell.posts_more', { count: posts.length })}</span>
                  ) : null}
                </span>
              ) : null}
            </span>
          </button>
        </Popover>
      </div>
    </header>
  )
}
