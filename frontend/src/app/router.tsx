import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { actOnBehalf } from '~/api/on-behalf'
import { asProblem } from '~/api/problem'
import { sessionQuery } from '~/api/session'
import type { app as appTexts } from '~/i18n/zh-CN/app'
import { ErrorPage } from './error-page'
import { NotFoundPage } from './not-found-page'
import { paths } from './paths'
import { PendingPage } from './pending-page'
import { queryClient } from './query-client'
import { parseSearch, stringifySearch } from './search-params'
import { loadSite } from './site'

export interface Crumb {
  label: keyof typeof appTexts
  to?: typeof paths.indicators | typeof paths.sources | typeof paths.audit
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    crumbs?: Crumb[]
    /** What the session must hold for the page to be shown at all. */
    permission?: string
  }
  interface Register {
    router: typeof router
  }
}

// What a check leaves out would stay in the address as it came; only an explicit undefined takes it away.
const yearOf = (raw: Record<string, unknown>): { year?: number } => {
  const year = Number(raw.year)
  return { year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined }
}

/** Only addresses of this site: a link must not lead elsewhere after signing in. */
const fromOf = (raw: Record<string, unknown>): { from?: string } => ({
  from: typeof raw.from === 'string' && /^\/(?![/\\])/.test(raw.from) ? raw.from : undefined,
})

/** Once more without the loan where the loan is what was refused: the client has dropped it by then. */
async function ownSession() {
  try {
    return await queryClient.ensureQueryData(sessionQuery)
  } catch (error) {
    if (asProblem(error).code !== 'delegation.not_held') throw error
    return queryClient.ensureQueryData(sessionQuery)
  }
}

const rootRoute = createRootRoute({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: paths.signIn,
  validateSearch: fromOf,
  beforeLoad: loadSite,
  component: lazyRouteComponent(() => import('~/features/session/sign-in-page'), 'SignInPage'),
})

const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: yearOf,
  search: { middlewares: [retainSearchParams(['year'])] },
  beforeLoad: async ({ location }) => {
    const site = loadSite()
    const session = await ownSession().catch((error: unknown) => {
      if (asProblem(error).status !== 401) throw error
      actOnBehalf(null)
      const from = location.href === '/' ? undefined : location.href
      throw redirect({ to: paths.signIn, search: { from } })
    })
    await site
    // Until the duty is done no post counts, so no other page has anything to show.
    if (session.duty && location.pathname !== paths.account) {
      throw redirect({ to: paths.account as string })
    }
  },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
})

const ledger: Crumb = { label: 'menu.indicators', to: paths.indicators }

/** Each page checks its own part of the address: `(raw) => search`. */
const loose = (raw: Record<string, unknown>) => raw as Record<string, string | number | undefined>

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.home,
  component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
})

const accountRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.account,
  staticData: { crumbs: [{ label: 'crumb.account' }] },
  component: lazyRouteComponent(() => import('~/features/session/account-page'), 'AccountPage'),
})

const ledgerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.indicators,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [{ label: 'menu.indicators' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/ledger-page'), 'LedgerPage'),
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
  staticData: { permission: 'indicator.import', crumbs: [ledger, { label: 'menu.import' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/import-page'), 'ImportPage'),
})

const indicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.indicator,
  validateSearch: loose,
  staticData: { permission: 'indicator.read', crumbs: [ledger, { label: 'crumb.detail' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/detail-page'), 'DetailPage'),
})

const editIndicatorRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.editIndicator,
  staticData: { permission: 'indicator.read', crumbs: [ledger, { label: 'crumb.edit' }] },
  component: lazyRouteComponent(() => import('~/features/indicators/edit-page'), 'EditPage'),
})

const sourcesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.sources,
  validateSearch: loose,
  staticData: { permission: 'source.read', crumbs: [{ label: 'menu.sources' }] },
  component: lazyRouteComponent(() => import('~/features/sources/sources-page'), 'SourcesPage'),
})

const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: paths.audit,
  validateSearch: loose,
  staticData: { permission: 'audit.read', crumbs: [{ label: 'menu.audit' }] },
  component: lazyRouteComponent(() => import('~/features/audit/audit-page'), 'AuditPage'),
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    shellRoute.addChildren([
      homeRoute,
      accountRoute,
      ledgerRoute,
      createIndicatorRoute,
      importRoute,
      indicatorRoute,
      editIndicatorRoute,
      sourcesRoute,
      auditRoute,
      settingsRoute,
      clientsRoute,
      importUnitsRoute,
      importSectionsRoute,
      importPeopleRoute,
      issueCodesRoute,
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
