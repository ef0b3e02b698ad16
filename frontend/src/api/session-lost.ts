/** Tells the shell that the server no longer knows this session, without losing the page. */
const listeners = new Set<() => void>()

export function announceSessionLost(): void {
  for (const listener of listeners) listener()
}

export function onSessionLost(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
