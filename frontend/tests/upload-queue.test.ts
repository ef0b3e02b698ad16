import { describe, expect, it, vi } from 'vitest'
import { Problem } from '~/api/problem'
import type { EvidenceFile } from '~/api/send-evidence'
import { mayRetry, type Steps, UploadQueue } from '~/features/evidence/upload-queue'

const file = (name: string) => new File(['x'], name)
const received = (name: string) => ({ id: `id-${name}` }) as EvidenceFile
const lost = new Problem({ status: 0, code: 'client.unreachable' })

const steps = (part: Partial<Steps> = {}): Steps => ({
  send: vi.fn(async (each: File) => received(each.name)),
  attach: vi.fn(async () => undefined),
  done: vi.fn(),
  ...part,
})
const until = (check: () => void) => vi.waitFor(check)

describe('UploadQueue', () => {
  it('uploads and attaches one after the other', async () => {
    const all = steps()
    const queue = new UploadQueue(all)
    queue.add([file('a.pdf'), file('b.pdf')])
    expect(queue.list().map(({ state }) => state)).toEqual(['sending', 'waiting'])
    await until(() => expect(all.done).toHaveBeenCalledTimes(2))
    expect(queue.list()).toEqual([])
  })

  it('tries again with the key it had', async () => {
    const send = vi.fn(async (each: File, _key: string) => received(each.name))
    send.mockRejectedValueOnce(lost)
    const all = steps({ send })
    const queue = new UploadQueue(all)
    queue.add([file('a.pdf')])
    await until(() => expect(queue.list()[0]?.state).toBe('failed'))
    queue.retry(queue.list()[0]?.id ?? '')
    await until(() => expect(all.done).toHaveBeenCalledTimes(1))
    expect(send.mock.calls[1]?.[1]).toBe(send.mock.calls[0]?.[1])
  })

  it('does not upload again what only was not attached', async () => {
    const attach = vi.fn(async (_file: string, _key: string) => undefined)
    attach.mockRejectedValueOnce(lost)
    const all = steps({ attach })
    const queue = new UploadQueue(all)
    queue.add([file('a.pdf')])
    await until(() => expect(queue.list()[0]?.state).toBe('failed'))
    queue.retry(queue.list()[0]?.id ?? '')
    await until(() => expect(all.done).toHaveBeenCalledTimes(1))
    expect(all.send).toHaveBeenCalledTimes(1)
    expect(attach.mock.calls[1]).toEqual(attach.mock.calls[0])
  })

  it('goes on with the next when one is broken off', async () => {
    const send: Steps['send'] = (each, _key, _progress, signal) =>
      each.name === 'b.pdf'
        ? Promise.resolve(received(each.name))
        : new Promise((_, fail) => signal.addEventListener('abort', () => fail(lost)))
    const all = steps({ send })
    const queue = new UploadQueue(all)
    queue.add([file('a.pdf'), file('b.pdf')])
    queue.cancel(queue.list()[0]?.id ?? '')
    await until(() => expect(queue.list()).toEqual([]))
    expect(all.done).toHaveBeenCalledTimes(1)
    expect(all.attach).toHaveBeenCalledWith('id-b.pdf', expect.any(String))
  })
})

describe('mayRetry', () => {
  it('where another try may do', () => {
    const of = (status: number, code = 'x') => mayRetry(new Problem({ status, code }))
    expect([of(0), of(503), of(401), of(409, 'evidence.pending')]).toEqual([true, true, true, true])
    expect([of(415, 'evidence.content_mismatch'), of(413), of(409)]).toEqual([false, false, false])
  })
})
