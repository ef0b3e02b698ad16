import { useCallback, useState } from 'react'

/** A version 4 UUID. `crypto.randomUUID` exists on secure origins only; intranets are not always. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [8, 12, 16, 20].reduceRight((text, at) => `${text.slice(0, at)}-${text.slice(at)}`, hex)
}

/** One key for one intention that is more than a form: renewed by whoever knows that it is another. */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey)
  const renew = useCallback(() => setKey(newKey()), [])
  return { key, renew }
}

/**
 * The key of what a form would send: another draft is another intention and has another key, while the same one sent
 * again after a lost answer finds what it did the first time.
 */
export function useKeyOf(draft: unknown): string {
  const text = JSON.stringify(draft)
  const [held, setHeld] = useState(() => ({ text, key: newKey() }))
  if (held.text === text) return held.key
  const next = { text, key: newKey() }
  setHeld(next)
  return next.key
}

export const ifMatch = (version: number): string => `"${version}"`
