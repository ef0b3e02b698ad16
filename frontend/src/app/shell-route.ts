import {
  createRootRoute,
  createRoute,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router'
import { actOnBehalf } from '~/api/on-behalf'
import { asProblem } from '~/api/problem'
import type { app as appTexts } from '~/i18n/zh-CN/app'
import { yearOf } from './address-parts'
import { ErrorPage } from './error-page'
import { NotFoundPage } from './not-found-page'
import { ownSession } from './own-session'
import { paths } from './paths'
import { loadSite } from './site'

export interface Crumb {
  label: keyof typeof appTexts
  to?: Exclude<(typeof paths)[keyof typeof paths], `${string}$${string}`>
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    crumbs?: Crumb[]
    /** What the session must hold for the page to be shown at all. */
    permission?: string
  }
}

export const rootRoute = createRootRoute({
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

/** Lets in whoever is signed in, and sends everybody else to sign in first. */
export async function signedIn({ location }: { location: { href: string; pathname: string } }) {
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
}

/** What every page but the big screen stands in, for whoever is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: yearOf,
  search: { middlewares: [retainSearchParams(['year'])] },
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
})

export const ledger: Crumb = { label: 'menu.indicators', to: paths.indicators }

/** Each page checks its own part of the address: `(raw) => search`. */
export const loose = (raw: Record<string, unknown>) =>
  raw as Record<string, string | number | undefined>
