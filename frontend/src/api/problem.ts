/** One fault of one field, addressed by a JSON pointer such as `/target`. */
export interface ProblemItem {
  pointer: string
  code: string
  params?: Record<string, unknown>
  /** Of a file's cell: what stands in it. */
  value?: string
}

/** The members of an RFC 9457 answer that the client uses. */
export interface ProblemBody {
  status: number
  code: string
  title?: string
  detail?: string
  errors?: ProblemItem[]
  trace_id?: string
  current_version?: number
  from?: string
  attempted?: string
  allowed?: string[]
  retry_after?: number
  /** The first day on which it may be done. */
  not_before?: string
  /** The most that is taken or given at once. */
  max?: number
  total_faults?: number
}

/** Every failure of a call to the server, whatever its cause, as one kind of error. */
export class Problem extends Error {
  readonly body: ProblemBody

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code)
    this.name = 'Problem'
    this.body = body
  }

  get code(): string {
    return this.body.code
  }

  get status(): number {
    return this.body.status
  }

  get items(): ProblemItem[] {
    return this.body.errors ?? []
  }

  /** What the wording of the code may name. */
  get params(): Record<string, unknown> {
    const { retry_after, from, attempted, allowed, current_version, not_before, max } = this.body
    return {
      retry_after,
      minutes: retry_after === undefined ? undefined : Math.max(1, Math.ceil(retry_after / 60)),
      from,
      attempted,
      allowed: allowed?.join(', '),
      current_version,
      not_before,
      max,
    }
  }
}

/** Codes of the client itself, for answers that carry none. */
export const CLIENT_CODES = [
  'client.unreachable',
  'client.unavailable',
  'client.unexpected',
  'client.required',
  'client.decimal_malformed',
] as const

const codeOfStatus = (status: number): string => {
  if (status === 401) return 'session.required'
  if (status === 413) return 'file.too_large'
  if (status === 502 || status === 503 || status === 504) return 'client.unavailable'
  return 'client.unexpected'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const itemsOf = (value: unknown): ProblemItem[] | undefined => {
  if (!Array.isArray(value)) return undefined
  return value
    .filter((item) => isRecord(item) && typeof item.code === 'string')
    .map((item) => ({
      pointer: typeof item.pointer === 'string' ? item.pointer : '',
      code: item.code as string,
      params: isRecord(item.params) ? item.params : undefined,
      value: typeof item.value === 'string' ? item.value : undefined,
    }))
}

/** A problem that stands in an answer. */
export const problemOf = (body: ProblemBody): Problem =>
  new Problem({ ...body, errors: itemsOf(body.errors) })

export async function problemFrom(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '')
  let body: Record<string, unknown> = {}
  try {
    const parsed: unknown = JSON.parse(text)
    if (isRecord(parsed)) body = parsed
  } catch {
    // A proxy's HTML page, or nothing: the status has to do.
  }
  const header = Number(response.headers.get('Retry-After'))
  return new Problem({
    ...(body as Partial<ProblemBody>),
    status: response.status,
    code: typeof body.code === 'string' ? body.code : codeOfStatus(response.status),
    errors: itemsOf(body.errors),
    retry_after:
      typeof body.retry_after === 'number'
        ? body.retry_after
        : Number.isFinite(header) && header > 0
          ? header
          : undefined,
  })
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const unreachable = error instanceof TypeError
  return new Problem({
    status: 0,
    code: unreachable ? 'client.unreachable' : 'client.unexpected',
    detail: error instanceof Error ? error.message : undefined,
  })
}

/** `/measure/target` → `measure.target`; the name a form gives its field. */
export const fieldOfPointer = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')
