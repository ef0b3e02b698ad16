import { api } from './client'
import type { components } from './schema.gen'

export type Session = components['schemas']['SessionView']

export const sessionQuery = api.queryOptions(
  'get',
  '/session',
  {},
  { staleTime: 60_000, retry: false },
)

export function useSession(): Session | undefined {
  return api.useQuery('get', '/session', {}, { staleTime: 60_000, retry: false }).data
}

export function useCan(permission: string): boolean {
  return useSession()?.permissions.includes(permission) ?? false
}
