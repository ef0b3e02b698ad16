import { describe, expect, it } from 'vitest'
import { asProblem, fieldOfPointer, Problem, problemFrom } from '~/api/problem'

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers })

describe('problemFrom', () => {
  it('reads an RFC 9457 answer with its fields', async () => {
    const problem = await problemFrom(
      answer(
        422,
        JSON.stringify({
          code: 'request.invalid',
          trace_id: 'abc',
          errors: [{ pointer: '/title', code: 'field.too_long', params: { max: 200 } }],
        }),
      ),
    )
    expect(problem.code).toBe('request.invalid')
    expect(problem.status).toBe(422)
    expect(problem.body.trace_id).toBe('abc')
    expect(problem.items).toEqual([
      { pointer: '/title', code: 'field.too_long', params: { max: 200 } },
    ])
  })

  it('says minutes for a lock', async () => {
    const body = JSON.stringify({ code: 'session.locked' })
    const problem = await problemFrom(answer(429, body, { 'Retry-After': '840' }))
    expect(problem.params.minutes).toBe(14)
  })

  it('falls back to the status when a proxy answers', async () => {
    expect((await problemFrom(answer(502, '<html>'))).code).toBe('client.unavailable')
    expect((await problemFrom(answer(401, ''))).code).toBe('session.required')
    expect((await problemFrom(answer(413, ''))).code).toBe('file.too_large')
    expect((await problemFrom(answer(500, 'null'))).code).toBe('client.unexpected')
  })

  it('drops malformed entries of errors', async () => {
    const body = JSON.stringify({ code: 'request.invalid', errors: [null, 3, { code: 'a.b' }] })
    expect((await problemFrom(answer(422, body))).items).toEqual([
      { pointer: '', code: 'a.b', params: undefined },
    ])
  })
})

describe('asProblem', () => {
  it('keeps a problem and words everything else', () => {
    const problem = new Problem({ status: 409, code: 'state.conflict' })
    expect(asProblem(problem)).toBe(problem)
    expect(asProblem(new TypeError('Failed to fetch')).code).toBe('client.unreachable')
    expect(asProblem('?').code).toBe('client.unexpected')
  })
})

describe('fieldOfPointer', () => {
  it('reads JSON pointers with their escapes', () => {
    expect(fieldOfPointer('/measure/target')).toBe('measure.target')
    expect(fieldOfPointer('/rows/12/a~1b~0c')).toBe('rows.12.a/b~c')
    expect(fieldOfPointer('')).toBe('')
  })
})
