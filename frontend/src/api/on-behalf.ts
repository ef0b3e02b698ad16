import { useSyncExternalStore } from 'react'

/** Names the loan of a post under which a request is made. */
export const ON_BEHALF = 'X-On-Behalf'

/** How a choice came to change: the person chose, or the server no longer knows the loan. */
export type Change = 'chosen' | 'refused'

const STORAGE_KEY = 'dukao.on_behalf'
const listeners = new Set<(change: Change) => void>()

// Kept for the tab only: a new window starts in one's own name.
let chosen = sessionStorage.getItem(STORAGE_KEY)

const set = (loan: string | null, change: Change) => {
  if (loan === chosen) return
  chosen = loan
  if (loan === null) sessionStorage.removeItem(STORAGE_KEY)
  else sessionStorage.setItem(STORAGE_KEY, loan)
  for (const listener of listeners) listener(change)
}

/** Acts under the lent post from now on, or in one's own name again. */
export const actOnBehalf = (loan: string | null): void => set(loan, 'chosen')

export function onBehalfChanged(listener: (change: Change) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The loan whose post the person acts under; null in their own name. */
export const useOnBehalf = (): string | null => useSyncExternalStore(onBehalfChanged, () => chosen)

/** Signs a request with the post it is made under. Signing in and out is always one's own doing. */
export function signOnBehalf(headers: Headers, method: string, path: string): void {
  const ownDoing = path.endsWith('/api/v1/session') && method !== 'GET'
  if (chosen !== null && !ownDoing) headers.set(ON_BEHALF, chosen)
}

/** A loan that has ended must not refuse every later request; an answer to an earlier choice says nothing. */
export function endRefusedLoan(code: string, sentUnder: string | null): void {
  if (code === 'delegation.not_held' && sentUnder !== null && sentUnder === chosen) {
    set(null, 'refused')
  }
}
