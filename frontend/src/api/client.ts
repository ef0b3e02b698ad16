import createClient, { type Middleware } from 'openapi-fetch'
import createQueryClient from 'openapi-react-query'
import { endRefusedLoan, ON_BEHALF, signOnBehalf } from './on-behalf'
import { Problem, problemFrom } from './problem'
import type { paths } from './schema.gen'
import { announceSessionLost } from './session-lost'

const guard: Middleware = {
  onRequest({ request }) {
    signOnBehalf(request.headers, request.method, new URL(request.url).pathname)
  },
  async onResponse({ request, response }) {
    if (response.ok) return undefined
    const problem = await problemFrom(response)
    if (problem.status === 401 && !request.url.endsWith('/api/v1/session')) announceSessionLost()
    endRefusedLoan(problem.code, request.headers.get(ON_BEHALF))
    throw problem
  },
  onError({ error }) {
    if (error instanceof Problem || (error instanceof Error && error.name === 'AbortError')) {
      return undefined
    }
    return new Problem({ status: 0, code: 'client.unreachable' })
  },
}

export const client = createClient<paths>({
  baseUrl: `${window.location.origin}/api/v1`,
  credentials: 'same-origin',
  // Looked up at each call, so that tests and extensions may replace it.
  fetch: (request) => window.fetch(request),
})
client.use(guard)

export const api = createQueryClient(client)

/** For the few calls whose body or answer is a file. */
export async function rawFetch(path: string, init?: RequestInit): Promise<Response> {
  const headers = new Headers(init?.headers)
  signOnBehalf(headers, init?.method ?? 'GET', path)
  let response: Response
  try {
    response = await window.fetch(path, { credentials: 'same-origin', ...init, headers })
  } catch {
    throw new Problem({ status: 0, code: 'client.unreachable' })
  }
  if (response.ok) return response
  if (response.status === 401) announceSessionLost()
  const problem = await problemFrom(response)
  endRefusedLoan(problem.code, headers.get(ON_BEHALF))
  throw problem
}
