import { api } from './client'
import { useOnBehalf } from './on-behalf'
import type { components } from './schema.gen'

export type Session = components['schemas']['SessionView']
export type Post = components['schemas']['SessionRole']
export type LentPost = components['schemas']['LentPost']

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

/** The lent post the person acts under, if any. */
export function useLentPost(): LentPost | undefined {
  const session = useSession()
  const loan = useOnBehalf()
  return session?.lent.find((lent) => lent.id === loan)
}

/** The one unit that one's posts are over or in; nothing where they reach further, or over several. */
export function useOwnUnit() {
  const session = useSession()
  const lent = useLentPost()
  const posts = lent ? [lent.post] : (session?.roles ?? [])
  const unit = posts[0]?.unit
  return unit && posts.every((post) => post.unit?.id === unit.id) ? unit : undefined
}

/** How far one's posts reach, in the words of the pages; the server alone decides what is shown. */
export type Reach = 'city' | 'portfolio' | 'unit'

export function reachOf(posts: readonly Post[]): Reach {
  if (posts.some(({ unit, section, portfolio }) => !unit && !section && !portfolio)) return 'city'
  return posts.some(({ portfolio }) => portfolio) ? 'portfolio' : 'unit'
}

export function useReach(): Reach {
  const session = useSession()
  const lent = useLentPost()
  return reachOf(lent ? [lent.post] : (session?.roles ?? []))
}
