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

/** One key for one intention: made when the form opens, renewed after it succeeded. */
export function useIdempotencyKey(): { key: string; renew: () => void } {
  const [key, setKey] = useState(newKey)
  const renew = useCallback(() => setKey(newKey()), [])
  return { key, renew }
}

/** The same key and another body is an error, so a corrected form is a new intention. */
export const ifMatch = (version: number): string => `"${version}"`
