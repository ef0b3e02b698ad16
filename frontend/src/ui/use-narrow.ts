import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 767px)')

const subscribe = (listener: () => void) => {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

/** Whether the page is as narrow as a phone; the same bound as in the style sheets. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => phone.matches)
