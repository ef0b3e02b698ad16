import type { components } from '~/api/schema.gen'

type InclusionProof = components['schemas']['InclusionProof']
type AuditEvent = components['schemas']['AuditEvent']

/** Whether a claim holds; `unknown` where this browser cannot tell. */
export type Check = 'good' | 'bad' | 'unknown'

/** What is checked, in the order in which one claim rests on the one before. */
export const CLAIMS = ['event', 'leaf', 'path', 'checkpoint', 'signature'] as const
export type Verdict = Record<(typeof CLAIMS)[number], Check>

const said = (holds: boolean): Check => (holds ? 'good' : 'bad')

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const base64Of = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

const joined = (...parts: Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)))
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The leaf hash of an event's bytes (RFC 6962, 2.1). */
export const leafHash = (event: string): Promise<Uint8Array> =>
  sha256(Uint8Array.of(0), utf8(event))

const nodeHash = (left: Uint8Array, right: Uint8Array): Promise<Uint8Array> =>
  sha256(Uint8Array.of(1), left, right)

/** The root that a leaf's path leads to; null when the path does not fit the place and the size (RFC 9162, 2.1.3.2). */
export async function rootOf(
  leaf: Uint8Array,
  seq: number,
  size: number,
  path: Uint8Array[],
): Promise<Uint8Array | null> {
  if (!(seq >= 0 && seq < size)) return null
  let [at, last, hash] = [seq, size - 1, leaf]
  const half = (number: number) => Math.floor(number / 2)
  for (const step of path) {
    if (last === 0) return null
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = await nodeHash(hash, step)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? hash : null
}

/** Whether what the list shows of the event is what its canonical form says. */
function sameEvent(canonical: string, shown: AuditEvent): boolean {
  let form: Record<string, unknown>
  try {
    form = JSON.parse(canonical)
  } catch {
    return false
  }
  const object = form.object as Record<string, unknown> | undefined
  const change = (form.change ?? {}) as Record<string, Record<string, unknown>>
  const json = (value: unknown) => JSON.stringify(value ?? null)
  return (
    form.id === shown.id &&
    form.at === shown.at &&
    form.action === shown.action &&
    (form.actor ?? null) === (shown.actor?.id ?? null) &&
    (form.on_behalf_of ?? null) === (shown.on_behalf_of?.id ?? null) &&
    (form.reason ?? null) === (shown.reason ?? null) &&
    object?.kind === shown.object_kind &&
    object?.id === shown.object_id &&
    object?.version === shown.object_version &&
    Object.keys(change).length === shown.changes.length &&
    shown.changes.every(
      ({ field, from, to }) =>
        json(change[field]?.from) === json(from) && json(change[field]?.to) === json(to),
    )
  )
}

/** A signed note (C2SP signed-note): what is signed, and the signature lines. */
function noteOf(note: string): { body: string; lines: string[]; signatures: string[] } | null {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return null
  const body = note.slice(0, end + 1)
  return { body, lines: body.split('\n'), signatures: note.slice(end + 2).split('\n') }
}

/** Verifies the note with a verifier key `name+id+base64`; `unknown` where the browser knows no Ed25519. */
async function signedBy(note: string, vkey: string): Promise<Check> {
  const parts = noteOf(note)
  const [name = '', id = '', ...rest] = vkey.split('+')
  const key = bytesOf(rest.join('+'))
  if (!parts || key[0] !== 1 || key.length !== 33) return 'bad'
  const hash = await sha256(utf8(`${name}\n`), key)
  const hex = [...hash.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== id) return 'bad'
  const line = parts.signatures.find((signature) => signature.startsWith(`— ${name} `))
  const signature = line ? bytesOf(line.slice(name.length + 3)) : undefined
  if (!signature || base64Of(signature.slice(0, 4)) !== base64Of(hash.slice(0, 4))) return 'bad'
  let imported: CryptoKey
  try {
    imported = await crypto.subtle.importKey('raw', key.slice(1), 'Ed25519', false, ['verify'])
  } catch {
    return 'unknown'
  }
  const body = joined(utf8(parts.body))
  return said(await crypto.subtle.verify('Ed25519', imported, signature.slice(4), body))
}

/**
 * Checks everything in this browser: that the event is the one shown, that its hash is the leaf, that the path leads to
 * the root, that the checkpoint states this root, and that the log's key has signed it. Where pages come without TLS,
 * browsers offer no cryptography, and what needs it stays unknown.
 */
export async function verifyProof(
  proof: InclusionProof,
  shown: AuditEvent,
  vkey: string,
): Promise<Verdict> {
  const lines = noteOf(proof.checkpoint)?.lines
  const verdict: Verdict = {
    event: said(sameEvent(proof.event, shown)),
    leaf: 'unknown',
    path: 'unknown',
    checkpoint: said(lines?.[1] === String(proof.size) && lines?.[2] === proof.root_hash),
    signature: 'unknown',
  }
  if (!globalThis.crypto?.subtle) return verdict
  try {
    const leaf = await leafHash(proof.event)
    const root = await rootOf(leaf, proof.seq, proof.size, proof.path.map(bytesOf))
    return {
      ...verdict,
      leaf: said(base64Of(leaf) === proof.leaf_hash),
      path: said(root !== null && base64Of(root) === proof.root_hash),
      signature: await signedBy(proof.checkpoint, vkey),
    }
  } catch {
    // Text that is no base64, or a signature of a wrong length: no proof at all.
    return { ...verdict, leaf: 'bad', path: 'bad', signature: 'bad' }
  }
}

/** One word for all claims. */
export function summary(verdict: Verdict): Check | 'unsigned' {
  const checks = CLAIMS.map((claim) => verdict[claim])
  if (checks.includes('bad')) return 'bad'
  if (verdict.leaf === 'unknown' || verdict.path === 'unknown') return 'unknown'
  return verdict.signature === 'unknown' ? 'unsigned' : 'good'
}
