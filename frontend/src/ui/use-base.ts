import { useState } from 'react'

/** What a form was filled in from. When the resource moves on meanwhile, whoever types is told before they send. */
export function useBase<T extends { version: number }>(live: T) {
  const [base, setBase] = useState(live)
  return { base, stale: live.version !== base.version, take: () => setBase(live) }
}
