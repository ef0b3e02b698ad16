import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReach, useSession } from '~/api/session'
import { useYear } from '~/api/years'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { HomeSummary } from './home-summary'
import { menuFor } from './menu'
import css from './pages.module.css'
import { paths } from './paths'

const LINK_TEXTS = {
  [paths.indicators]: 'home.link_indicators',
  [paths.importIndicators]: 'home.link_import',
  [paths.sources]: 'home.link_sources',
  [paths.audit]: 'home.link_audit',
  [paths.settings]: 'home.link_settings',
  [paths.clients]: 'home.link_clients',
  [paths.importUnits]: 'home.link_import_units',
  [paths.importSections]: 'home.link_import_sections',
  [paths.importPeople]: 'home.link_import_people',
  [paths.issueCodes]: 'home.link_issue_codes',
} as const

export function HomePage() {
  const { t } = useTranslation(['app', 'common'])
  const session = useSession()
  const year = useYear()
  const reach = t(`common:reach.${useReach()}`)
  if (!session) return null
  const entries = menuFor(session.permissions).flatMap((group) => group.entries)
  const links = entries.filter((entry) => entry.to !== paths.home)
  const readsLedger = session.permissions.includes('indicator.read')
  return (
    <>
      <PageHeader
        title={
          readsLedger && year
            ? t('home.title', { year })
            : t('home.welcome', { name: session.person.name })
        }
        subtitle={readsLedger ? t('home.reach', { name: session.person.name, reach }) : undefined}
      />
      <div className={css.columns}>
        <div>
          {readsLedger ? (
            <HomeSummary year={year} />
          ) : (
            <Panel>
              <p>{t('home.no_ledger')}</p>
              <p className="muted">{t('home.no_ledger_hint')}</p>
            </Panel>
          )}
        </div>
        {links.length > 0 ? (
          <Panel title={t('home.links')} flush>
            <ul className={css.links}>
              {links.map((entry) => (
                <li key={entry.to}>
                  <Link to={entry.to}>
                    <strong>{t(entry.label)}</strong>
                    {entry.to === paths.home ? null : t(LINK_TEXTS[entry.to], { reach })}
                  </Link>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
      </div>
    </>
  )
}
