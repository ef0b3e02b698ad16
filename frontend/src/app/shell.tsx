import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Outlet, useMatches } from '@tanstack/react-router'
import { App, Drawer } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '~/api/session'
import { setPreference, usePreferences } from '~/ui/preferences'
import { Breadcrumb } from './breadcrumb'
import { FailurePage } from './failure-page'
import { OfflineBar } from './offline-bar'
import { OnBehalfBar } from './on-behalf-bar'
import { SessionLostDialog } from './session-lost-dialog'
import css from './shell.module.css'
import { SideMenu } from './side-menu'
import { TopBar } from './top-bar'

export function Shell() {
  const { t } = useTranslation('app')
  const session = useSession()
  const { narrowMenu } = usePreferences()
  const [drawer, setDrawer] = useState(false)
  const permission = useMatches().at(-1)?.staticData.permission
  if (!session) return null
  const forbidden = permission !== undefined && !session.permissions.includes(permission)
  const Fold = narrowMenu ? MenuUnfoldOutlined : MenuFoldOutlined
  return (
    <App component={false}>
      <a className={css.skip} href="#main">
        {t('shell.skip')}
      </a>
      <div className={css.head}>
        <TopBar session={session} onMenu={() => setDrawer(true)} />
        <OnBehalfBar />
      </div>
      <div className={css.body}>
        <div className={css.side} data-narrow={narrowMenu || undefined}>
          <SideMenu session={session} narrow={narrowMenu} />
          <button
            type="button"
            className={css.fold}
            aria-label={t(narrowMenu ? 'shell.expand' : 'shell.collapse')}
            onClick={() => setPreference({ narrowMenu: !narrowMenu })}
          >
            <Fold aria-hidden />
          </button>
        </div>
        <main id="main" className={css.main} tabIndex={-1}>
          <OfflineBar />
          <Breadcrumb />
          {forbidden ? <FailurePage kind="403" /> : <Outlet />}
        </main>
      </div>
      <Drawer
        open={drawer}
        onClose={() => setDrawer(false)}
        placement="left"
        size={264}
        title={t('name')}
        closable={{ 'aria-label': t('shell.close_menu') }}
        styles={{ body: { padding: 0 } }}
      >
        <SideMenu session={session} onNavigate={() => setDrawer(false)} />
      </Drawer>
      <SessionLostDialog account={session.person.account} />
    </App>
  )
}
