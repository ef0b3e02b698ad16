import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { fromOf, outcomeOf } from './address-parts'
import { ErrorPage } from './error-page'
import { nodeRoutes, screenRoute } from './node-routes'
import { NotFoundPage } from './not-found-page'
import { paths } from './paths'
import { PendingPage } from './pending-page'
import { parseSearch, stringifySearch } from './search-params'
import { type Crumb, ledger, loose, rootRoute, shellRoute } from './shell-route'
import { loadSite } from './site'

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  validateSearch: fromOf,
  beforeLoad: loadSite,
  component: lazyRouteComponent(() => import('~/features/session/sign-in-page'), 'SignInPage'),
})

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.home,
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
})

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.account,
  validateSearch: outcomeOf,
  staticData: { crumbs: [{ label: 'crumb.account' }] },
  component: lazyRouteComponent(() => import('~/features/session/account-page'), 'AccountPage'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.indicators,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [{ label: 'menu.indicators' }] },
  component: lazyRouteComponent(() => import('./ledger-page'), 'LedgerPage'),
})

const createIndicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.newIndicator,
  validateSearch: loose,
  staticData: { permission: 'indicator.create', crumbs: [ledger, { label: 'crumb.create' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/create-page'), 'CreatePage'),
})

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.importIndicators,
  validateSearch: loose,
  staticData: { permission: 'indicator.import', crumbs: [ledger, { label: 'menu.import' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/import-page'), 'ImportPage'),
})

const indicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.indicator,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [ledger, { label: 'crumb.detail' }] },
  component: lazyRouteComponent(() => import('./indicator-page'), 'IndicatorPage'),
})

const editIndicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.editIndicator,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [ledger, { label: 'crumb.edit' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/edit-page'), 'EditPage'),
})

const reviewsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.reviews,
  validateSearch: loose,
  staticData: { permission: 'review.read', crumbs: [{ label: 'menu.reviews' }] },
  component: lazyRouteComponent(() => import('~/features/reviews/queue-page'), 'QueuePage'),
})

const reviewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.review,
  validateSearch: loose,
  staticData: {
    permission: 'review.read',
    crumbs: [{ label: 'menu.reviews', to: paths.reviews }, { label: 'crumb.review' }],
  },
  component: lazyRouteComponent(() => import('./review-page'), 'ReviewPage'),
})

const taskListRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.taskList,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [{ label: 'menu.task_list' }] },
  component: lazyRouteComponent(() => import('./task-list-page'), 'TaskListPage'),
})

const meetings: Crumb = { label: 'menu.meetings', to: paths.meetings }

const meetingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.meetings,
  validateSearch: loose,
  staticData: { permission: 'meeting.read', crumbs: [{ label: 'menu.meetings' }] },
  component: lazyRouteComponent(() => import('~/features/reviews/meetings-page'), 'MeetingsPage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.meeting,
  validateSearch: loose,
  staticData: { permission: 'meeting.read', crumbs: [meetings, { label: 'crumb.meeting' }] },
  component: lazyRouteComponent(() => import('./meeting-page'), 'MeetingPage'),
})

const meetingPackRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.meetingPack,
  staticData: { permission: 'meeting.read', crumbs: [meetings, { label: 'crumb.meeting_pack' }] },
  component: lazyRouteComponent(() => import('~/features/reviews/pack-page'), 'PackPage'),
})

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.sources,
  validateSearch: loose,
  staticData: { permission: 'source.read', crumbs: [{ label: 'menu.sources' }] },
  component: lazyRouteComponent(() => import('./sources-page'), 'SourcesPage'),
})

const coverageRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.coverage,
  validateSearch: loose,
  staticData: {
    permission: 'coverage.read',
    crumbs: [{ label: 'menu.sources', to: paths.sources }, { label: 'menu.coverage' }],
  },
  component: lazyRouteComponent(() => import('~/features/sources/coverage-page'), 'CoveragePage'),
})

const weightsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.weights,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [ledger, { label: 'menu.weights' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/weights-page'), 'WeightsPage'),
})

const unitWeightsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.unitWeights,
  staticData: {
    permission: 'indicator.edit',
    crumbs: [ledger, { label: 'menu.weights', to: paths.weights }, { label: 'crumb.unit_weights' }],
  },
  component: lazyRouteComponent(
    () => import('~/features/indicators/unit-weights-page'),
    'UnitWeightsPage',
  ),
})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.audit,
  validateSearch: loose,
  staticData: { permission: 'audit.read', crumbs: [{ label: 'menu.audit' }] },
  component: lazyRouteComponent(() => import('~/features/audit/audit-page'), 'AuditPage'),
})

const yearsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.years,
  staticData: { permission: 'year.read', crumbs: [{ label: 'menu.years' }] },
  component: lazyRouteComponent(() => import('~/features/organisation/years-page'), 'YearsPage'),
})

const yearRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.year,
  staticData: {
    permission: 'year.read',
    crumbs: [{ label: 'menu.years', to: paths.years }, { label: 'crumb.year' }],
  },
  component: lazyRouteComponent(() => import('~/features/organisation/year-page'), 'YearPage'),
})

const carryOverRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.carryOver,
  validateSearch: loose,
  staticData: {
    permission: 'indicator.carry_over',
    crumbs: [{ label: 'menu.years', to: paths.years }, { label: 'crumb.carry_over' }],
  },
  component: lazyRouteComponent(
    () => import('~/features/indicators/carry-over-page'),
    'CarryOverPage',
  ),
})

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.calendar,
  staticData: { permission: 'calendar.read', crumbs: [{ label: 'menu.calendar' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/calendar-page'),
    'CalendarPage',
  ),
})

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.settings,
  staticData: { permission: 'setting.edit', crumbs: [{ label: 'menu.settings' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/settings-page'),
    'SettingsPage',
  ),
})

const clientsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.clients,
  staticData: { permission: 'client.edit', crumbs: [{ label: 'menu.clients' }] },
  component: lazyRouteComponent(() => import('~/features/session/clients-page'), 'ClientsPage'),
})

const unitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.units,
  validateSearch: loose,
  staticData: { permission: 'unit.read', crumbs: [{ label: 'menu.units' }] },
  component: lazyRouteComponent(() => import('~/features/organisation/units-page'), 'UnitsPage'),
})

const unitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.unit,
  validateSearch: loose,
  staticData: {
    permission: 'unit.read',
    crumbs: [{ label: 'menu.units', to: paths.units }, { label: 'crumb.unit' }],
  },
  component: lazyRouteComponent(() => import('~/features/organisation/unit-page'), 'UnitPage'),
})

const ownUnitRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.ownUnit,
  validateSearch: loose,
  staticData: { permission: 'unit.read', crumbs: [{ label: 'menu.own_unit' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/own-unit-page'),
    'OwnUnitPage',
  ),
})

const rankingGroupsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.rankingGroups,
  staticData: { permission: 'unit.read', crumbs: [{ label: 'menu.ranking_groups' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/ranking-groups-page'),
    'RankingGroupsPage',
  ),
})

const portfoliosRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.portfolios,
  staticData: { permission: 'unit.read', crumbs: [{ label: 'menu.portfolios' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/portfolios-page'),
    'PortfoliosPage',
  ),
})

const importUnitsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.importUnits,
  staticData: { permission: 'unit.edit', crumbs: [{ label: 'menu.import_units' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/import-pages'),
    'ImportUnits',
  ),
})

const importSectionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.importSections,
  staticData: { permission: 'unit.edit', crumbs: [{ label: 'menu.import_sections' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/import-pages'),
    'ImportSections',
  ),
})

const importPeopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.importPeople,
  staticData: { permission: 'person.edit', crumbs: [{ label: 'menu.import_people' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/import-pages'),
    'ImportPeople',
  ),
})

const issueCodesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.issueCodes,
  staticData: { permission: 'person.edit', crumbs: [{ label: 'menu.issue_codes' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/issue-codes-page'),
    'IssueCodesPage',
  ),
})

const peopleRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.people,
  validateSearch: loose,
  staticData: { permission: 'person.read', crumbs: [{ label: 'menu.people' }] },
  component: lazyRouteComponent(() => import('~/features/organisation/people-page'), 'PeoplePage'),
})

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.person,
  validateSearch: loose,
  staticData: {
    permission: 'person.read',
    crumbs: [{ label: 'menu.people', to: paths.people }, { label: 'crumb.person' }],
  },
  component: lazyRouteComponent(() => import('~/features/organisation/person-page'), 'PersonPage'),
})

const grantsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.grants,
  validateSearch: loose,
  staticData: { permission: 'grant.read', crumbs: [{ label: 'menu.grants' }] },
  component: lazyRouteComponent(() => import('~/features/organisation/grants-page'), 'GrantsPage'),
})

const delegationsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.delegations,
  validateSearch: loose,
  staticData: { permission: 'delegation.edit', crumbs: [{ label: 'menu.delegations' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/delegations-page'),
    'DelegationsPage',
  ),
})

const vacanciesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.vacancies,
  validateSearch: loose,
  staticData: { permission: 'vacancy.read', crumbs: [{ label: 'menu.vacancies' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/vacancies-page'),
    'VacanciesPage',
  ),
})

const conflictsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.conflicts,
  validateSearch: loose,
  staticData: { permission: 'grant.read', crumbs: [{ label: 'menu.conflicts' }] },
  component: lazyRouteComponent(
    () => import('~/features/organisation/conflicts-page'),
    'ConflictsPage',
  ),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    screenRoute,
    shellRoute.addChildren([
      homeRoute,
      accountRoute,
      ledgerRoute,
      createIndicatorRoute,
      importRoute,
      indicatorRoute,
      editIndicatorRoute,
      ...nodeRoutes,
      taskListRoute,
      reviewsRoute,
      reviewRoute,
      meetingsRoute,
      meetingRoute,
      meetingPackRoute,
      sourcesRoute,
      coverageRoute,
      weightsRoute,
      unitWeightsRoute,
      auditRoute,
      yearsRoute,
      yearRoute,
      carryOverRoute,
      calendarRoute,
      settingsRoute,
      clientsRoute,
      unitsRoute,
      unitRoute,
      ownUnitRoute,
      rankingGroupsRoute,
      portfoliosRoute,
      importUnitsRoute,
      importSectionsRoute,
      importPeopleRoute,
      issueCodesRoute,
      peopleRoute,
      personRoute,
      grantsRoute,
      delegationsRoute,
      vacanciesRoute,
      conflictsRoute,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPendingComponent: PendingPage,
  scrollRestoration: true,
})
