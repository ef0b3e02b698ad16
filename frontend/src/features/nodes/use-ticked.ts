import { useState } from 'react'

const NOTHING: ReadonlySet<string> = new Set()

/**
 * The rows of a list that are ticked. What was ticked on another page or under other filters is out of sight: only what
 * stands in the list as it is shown counts, as it is now.
 */
export function useTicked<T extends { id: string }>(query: unknown, items: readonly T[] = []) {
  const shown = JSON.stringify(query)
  const [ticked, setTicked] = useState({ shown, ids: NOTHING })
  return {
    rows: items.filter(({ id }) => ticked.shown === shown && ticked.ids.has(id)),
    tick: (selected: ReadonlyMap<string, T>) => setTicked({ shown, ids: new Set(selected.keys()) }),
    clear: () => setTicked({ shown, ids: NOTHING }),
  }
}
