import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReach, useSession } from '~/api/session'
import { useYear } from '~/api/years'
import type { app } from '~/i18n/zh-CN/app'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { HomeAcknowledgements } from './home-acknowledgements'
import { HomeActuals } from './home-actuals'
import { HomeBoard } from './home-board'
import { HomeMeetings } from './home-meetings'
import { HomeNodes } from './home-nodes'
import { HomePlans } from './home-plans'
import { HomeReminders } from './home-reminders'
import { HomeReports } from './home-reports'
import { HomeReviews } from './home-reviews'
import { HomeSummary } from './home-summary'
import { LentNotice } from './lent-notice'
import { type MenuEntry, menuFor } from './menu'
import css from './pages.module.css'
import { paths } from './paths'

const LINK_TEXTS: Partial<
  Record<MenuEntry['to'], Extract<keyof typeof app, `home.link_${string}`>>
> = {
  [paths.indicators]: 'home.link_indicators',
  [paths.taskList]: 'home.link_task_list',
  [paths.reviews]: 'home.link_reviews',
  [paths.meetings]: 'home.link_meetings',
  [paths.nodePlans]: 'home.link_node_plans',
  [paths.reports]: 'home.link_reports',
  [paths.actuals]: 'home.link_actuals',
  [paths.nodes]: 'home.link_nodes',
  [paths.board]: 'home.link_board',
  [paths.importIndicators]: 'home.link_import',
  [paths.sources]: 'home.link_sources',
  [paths.coverage]: 'home.link_coverage',
  [paths.weights]: 'home.link_weights',
  [paths.audit]: 'home.link_audit',
  [paths.years]: 'home.link_years',
  [paths.calendar]: 'home.link_calendar',
  [paths.settings]: 'home.link_settings',
  [paths.clients]: 'home.link_clients',
  [paths.units]: 'home.link_units',
  [paths.ownUnit]: 'home.link_own_unit',
  [paths.rankingGroups]: 'home.link_ranking_groups',
  [paths.portfolios]: 'home.link_portfolios',
  [paths.importUnits]: 'home.link_import_units',
  [paths.importSections]: 'home.link_import_sections',
  [paths.importPeople]: 'home.link_import_people',
  [paths.issueCodes]: 'home.link_issue_codes',
  [paths.people]: 'home.link_people',
  [paths.grants]: 'home.link_grants',
  [paths.delegations]: 'home.link_delegations',
  [paths.vacancies]: 'home.link_vacancies',
  [paths.conflicts]: 'home.link_conflicts',
}

/** What an entry says to whoever lacks the permission for more than reading. */
const READER_TEXTS: Partial<
  Record<
    MenuEntry['to'],
    [permission: string, text: Extract<keyof typeof app, `home.read_${string}`>]
  >
> = {
  [paths.indicators]: ['indicator.export', 'home.read_indicators'],
  [paths.taskList]: ['indicator.acknowledge', 'home.read_task_list'],
  [paths.meetings]: ['meeting.edit', 'home.read_meetings'],
  [paths.nodePlans]: ['plan.decide', 'home.read_node_plans'],
  [paths.years]: ['extension.read', 'home.read_years'],
  [paths.people]: ['person.edit', 'home.read_people'],
  [paths.grants]: ['grant.edit', 'home.read_grants'],
}

export function HomePage() {
  const { t } = useTranslation(['app', 'common'])
  const session = useSession()
  const year = useYear()
  const reach = t(`common:reach.${useReach()}`)
  if (!session) return null
  const hintOf = (to: MenuEntry['to']) => {
    const [needed, reading] = READER_TEXTS[to] ?? []
    const text = !needed || session.permissions.includes(needed) ? LINK_TEXTS[to] : reading
    return text ? t(text, { reach }) : null
  }
  const entries = menuFor(session).flatMap((group) => group.entries)
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
      <LentNotice lent={session.lent} />
      <div className={css.columns}>
        <div>
          {year ? <HomeReminders year={year} /> : null}
          {year ? <HomeNodes year={year} /> : null}
          {year ? <HomeBoard year={year} /> : null}
          {year ? <HomeReports year={year} /> : null}
          {year ? <HomeActuals year={year} /> : null}
          {session.permissions.includes('indicator.acknowledge') && year ? (
            <HomeAcknowledgements year={year} />
          ) : null}
          {session.permissions.includes('review.read') && year ? <HomeReviews year={year} /> : null}
          {session.permissions.includes('meeting.read') && year ? (
            <HomeMeetings year={year} />
          ) : null}
          {year ? <HomePlans year={year} permissions={session.permissions} /> : null}
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
                    {hintOf(entry.to)}
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
