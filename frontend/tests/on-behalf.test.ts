import { afterEach, describe, expect, it, vi } from 'vitest'
import { client, rawFetch } from '~/api/client'
import { actOnBehalf, onBehalfChanged } from '~/api/on-behalf'

const LOAN = '019b0000-0000-7000-8000-000000000001'
const OTHER = '019b0000-0000-7000-8000-000000000002'

const answer = (status: number, body: object = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json' },
  })

const sentBy = (fetch: ReturnType<typeof vi.fn>): (string | null)[] =>
  fetch.mock.calls.map(([input, init]) =>
    new Headers(input instanceof Request ? input.headers : init?.headers).get('X-On-Behalf'),
  )

afterEach(() => {
  actOnBehalf(null)
  vi.unstubAllGlobals()
})

describe('acting on behalf of another', () => {
  it('signs every call, and none in one’s own name', async () => {
    const fetch = vi.fn(async () => answer(200))
    vi.stubGlobal('fetch', fetch)
    await client.GET('/years')
    actOnBehalf(LOAN)
    await client.GET('/years')
    await client.GET('/session')
    await rawFetch('/api/v1/indicators/export?year=2026')
    await client.DELETE('/session')
    expect(sentBy(fetch)).toEqual([null, LOAN, LOAN, LOAN, null])
    expect(sessionStorage.getItem('dukao.on_behalf')).toBe(LOAN)
  })

  it('ends when the loan is refused', async () => {
    const told = vi.fn()
    const forget = onBehalfChanged(told)
    vi.stubGlobal('fetch', async () => answer(403, { code: 'delegation.not_held' }))
    actOnBehalf(LOAN)
    await expect(client.GET('/years')).rejects.toThrow()
    expect(told.mock.calls).toEqual([['chosen'], ['refused']])
    expect(sessionStorage.getItem('dukao.on_behalf')).toBeNull()
    forget()
  })

  it('stays when another refusal comes, or one of an earlier choice', async () => {
    vi.stubGlobal('fetch', async () => answer(403, { code: 'policy.forbidden' }))
    actOnBehalf(LOAN)
    await expect(client.GET('/years')).rejects.toThrow()
    expect(sessionStorage.getItem('dukao.on_behalf')).toBe(LOAN)

    vi.stubGlobal('fetch', async () => {
      actOnBehalf(OTHER)
      return answer(403, { code: 'delegation.not_held' })
    })
    await expect(rawFetch('/api/v1/indicators/export')).rejects.toThrow()
    expect(sessionStorage.getItem('dukao.on_behalf')).toBe(OTHER)
  })
})
