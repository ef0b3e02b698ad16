import { useSyncExternalStore } from 'react'

export interface Preferences {
  dark: boolean
  large: boolean
  narrowMenu: boolean
}

const STORAGE_KEY = 'dukao.display'
const listeners = new Set<() => void>()

const read = (): Preferences => {
  const system = window.matchMedia('(prefers-color-scheme: dark)').matches
  const fallback = { dark: system, large: false, narrowMenu: false }
  try {
    return { ...fallback, ...JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') }
  } catch {
    return fallback
  }
}

let current = read()

const apply = () => {
  document.documentElement.dataset.theme = current.dark ? 'dark' : 'light'
  document.documentElement.dataset.size = current.large ? 'large' : 'normal'
}
apply()

export function setPreference(patch: Partial<Preferences>): void {
  current = { ...current, ...patch }
  localStorage.setItem(STORAGE_KEY, JSON.stringify(current))
  apply()
  for (const listener of listeners) listener()
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
  )
}
