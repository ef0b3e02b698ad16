import { api } from './client'
import type { components } from './schema.gen'

export type Site = components['schemas']['PublicSettings']

/** The city's name, emblem and zone: the same for everybody, signed in or not. */
export const siteQuery = api.queryOptions(
  'get',
  '/settings/public',
  {},
  { staleTime: 300_000, retry: false },
)

export function useSite(): Site | undefined {
  return api.useQuery('get', '/settings/public', {}, { staleTime: 300_000, retry: false }).data
}
