import { useSyncExternalStore } from 'react'

function watcher(query: string) {
  const list = window.matchMedia(query)
  const subscribe = (listener: () => void) => {
    list.addEventListener('change', listener)
    return () => list.removeEventListener('change', listener)
  }
  return (): boolean => useSyncExternalStore(subscribe, () => list.matches)
}

/** Whether the page is as narrow as a phone; the same bound as in the style sheets. */
export const useNarrow = watcher('(max-width: 767px)')

/** Whether the person has asked their machine for as little motion as possible. */
export const useStill = watcher('(prefers-reduced-motion: reduce)')
