import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Session } from '~/api/session'
import { currentEntry } from './current-entry'
import { menuFor } from './menu'
import css from './side-menu.module.css'

interface SideMenuProps {
  session: Session
  narrow?: boolean
  onNavigate?: () => void
}

export function SideMenu({ session, narrow, onNavigate }: SideMenuProps) {
  const { t } = useTranslation('app')
  const { pathname } = useLocation()
  const menu = menuFor(session)
  const current = currentEntry(
    pathname,
    menu.flatMap(({ entries }) => entries.map(({ to }) => to)),
  )
  return (
    <nav aria-label={t('shell.menu')} className={narrow ? css.narrow : css.menu}>
      {menu.map((group) => (
        <div key={group.label ?? 'home'} className={css.group}>
          {group.label ? <p className={css.heading}>{t(group.label)}</p> : null}
          <ul>
            {group.entries.map(({ label, to, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={css.entry}
                  activeProps={{ className: css.active, 'aria-current': 'page' }}
                  // By itself the router marks every entry that the address begins with.
                  activeOptions={{ exact: to !== current, includeSearch: false }}
                  title={narrow ? t(label) : undefined}
                  onClick={onNavigate}
                >
                  <Icon aria-hidden />
                  <span className={css.label}>{t(label)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
