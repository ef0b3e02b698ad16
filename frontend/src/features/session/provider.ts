import { api } from '~/api/client'

/** The name of the identity provider through which one may sign in too, where there is one. */
export function useProvider(): string | undefined {
  const provider = api.useQuery('get', '/session/oidc', {}, { staleTime: 300_000, retry: false })
  return provider.data?.name ?? undefined
}

/** Leads to the provider, and from there to a page of this site. */
export const providerAddress = (back: string): string =>
  `/api/v1/session/oidc/begin?back=${encodeURIComponent(back)}`
