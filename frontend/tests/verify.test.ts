import { generateKeyPairSync, sign, webcrypto } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { components } from '~/api/schema.gen'
import { leafHash, rootOf, summary, verifyProof } from '~/features/audit/verify'

const utf8 = (text: string) => new TextEncoder().encode(text)
const sha256 = async (...parts: Uint8Array[]) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', Buffer.concat(parts)))
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

/** The tree as RFC 6962, 2.1 writes it down: nothing of the code under test. */
async function tree(leaves: Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 1) return leaves[0] as Uint8Array
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const halves = [await tree(leaves.slice(0, split)), await tree(leaves.slice(split))]
  return sha256(Uint8Array.of(1), ...halves)
}

async function pathOf(at: number, leaves: Uint8Array[]): Promise<Uint8Array[]> {
  if (leaves.length === 1) return []
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1))
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)]
  return at < split
    ? [...(await pathOf(at, left)), await tree(right)]
    : [...(await pathOf(at - split, right)), await tree(left)]
}

beforeAll(() => {
  if (!globalThis.crypto?.subtle) Object.assign(globalThis, { crypto: webcrypto })
})

describe('a path of a leaf', () => {
  it('leads to the root, from every place in every small tree, and from no other', async () => {
    for (let size = 1; size <= 20; size += 1) {
      const leaves = await Promise.all(
        Array.from({ length: size }, (_, n) => leafHash(`event ${n}`)),
      )
      const root = base64(await tree(leaves))
      for (const [at, leaf] of leaves.entries()) {
        const path = await pathOf(at, leaves)
        const found = await rootOf(leaf, at, size, path)
        expect(found && base64(found), `${at} of ${size}`).toBe(root)
        expect(await rootOf(leaf, at, size, [...path, leaf])).toBeNull()
        if (size > 1) {
          expect(await rootOf(leaf, at, size, path.slice(1))).toBeNull()
          const elsewhere = await rootOf(leaf, (at + 1) % size, size, path)
          expect(elsewhere && base64(elsewhere)).not.toBe(root)
        }
      }
      expect(await rootOf(leaves[0] as Uint8Array, size, size, [])).toBeNull()
    }
  })
})

const shown: components['schemas']['AuditEvent'] = {
  id: '01976d9e-7c00-7000-8000-000000000001',
  at: '2026-03-02T01:30:00.000000Z',
  action: 'unit.edit',
  actor: { id: '01976d9e-7c00-7000-8000-000000000002', name: '张三' },
  on_behalf_of: null,
  object_kind: 'unit',
  object_id: '01976d9e-7c00-7000-8000-000000000003',
  object_name: '市卫生健康局',
  object_version: 2,
  reason: '更名',
  changes: [{ field: 'name', from: '旧名', to: '新名', redacted: false } as never],
  request_id: 'r',
  seq: 2,
}
const canonical = JSON.stringify({
  action: shown.action,
  actor: shown.actor?.id,
  at: shown.at,
  change: { name: { from: '旧名', to: '新名' } },
  format: 1,
  id: shown.id,
  object: { id: shown.object_id, kind: 'unit', version: 2 },
  on_behalf_of: null,
  reason: '更名',
})

async function proven() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  const key = Buffer.concat([Buffer.of(1), raw])
  const name = 'dukao.audit'
  const id = (await sha256(utf8(`${name}\n`), key)).slice(0, 4)
  const leaves = await Promise.all(['a', 'b', canonical, 'c', 'd'].map((event) => leafHash(event)))
  const root = base64(await tree(leaves))
  const body = `${name}\n5\n${root}\ntime 1772415000000\n`
  const signature = Buffer.concat([id, sign(null, utf8(body), privateKey)])
  const proof: components['schemas']['InclusionProof'] = {
    seq: 2,
    size: 5,
    event: canonical,
    leaf_hash: base64(leaves[2] as Uint8Array),
    root_hash: root,
    path: (await pathOf(2, leaves)).map(base64),
    checkpoint: `${body}\n— ${name} ${base64(signature)}\n`,
  }
  return { proof, vkey: `${name}+${Buffer.from(id).toString('hex')}+${base64(key)}` }
}

describe('a proof', () => {
  it('holds in every part', async () => {
    const { proof, vkey } = await proven()
    const verdict = await verifyProof(proof, shown, vkey)
    expect(new Set(Object.values(verdict))).toEqual(new Set(['good']))
    expect(summary(verdict)).toBe('good')
  })

  it('fails where anything was altered, and says where', async () => {
    const { proof, vkey } = await proven()
    const other = await proven()
    const altered: [
      keyof Awaited<ReturnType<typeof verifyProof>>,
      Parameters<typeof verifyProof>,
    ][] = [
      ['event', [proof, { ...shown, reason: '别的' }, vkey]],
      ['leaf', [{ ...proof, event: canonical.replace('新名', '别名') }, shown, vkey]],
      ['path', [{ ...proof, path: [...proof.path].reverse() }, shown, vkey]],
      ['checkpoint', [{ ...proof, size: 6 }, shown, vkey]],
      [
        'signature',
        [{ ...proof, checkpoint: proof.checkpoint.replace('time 1', 'time 2') }, shown, vkey],
      ],
      ['signature', [proof, shown, other.vkey]],
      ['signature', [{ ...proof, checkpoint: 'nothing signed' }, shown, vkey]],
      ['path', [{ ...proof, path: ['no base64!'] }, shown, vkey]],
    ]
    for (const [claim, parts] of altered) {
      const verdict = await verifyProof(...parts)
      expect(verdict[claim], claim).toBe('bad')
      expect(summary(verdict)).toBe('bad')
    }
  })

  it('is told apart from what could not be checked', () => {
    const good = { event: 'good', leaf: 'good', path: 'good', checkpoint: 'good' } as const
    expect(summary({ ...good, signature: 'unknown' })).toBe('unsigned')
    expect(summary({ ...good, leaf: 'unknown', path: 'unknown', signature: 'unknown' })).toBe(
      'unknown',
    )
  })
})
