import { useState } from 'react'
import type { Column } from './types'

const read = (storageKey: string): string[] | null => {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : null
  } catch {
    return null
  }
}

/** Which columns are hidden, remembered on this device for each table. */
export function useColumns<T>(tableId: string, columns: Column<T>[]) {
  const storageKey = `dukao.columns.${tableId}`
  const [stored, setStored] = useState(() => read(storageKey))
  const hidden = new Set(
    stored ?? columns.filter((column) => column.hiddenAtFirst).map((column) => column.key),
  )
  const visible = columns.filter((column) => column.primary || !hidden.has(column.key))

  const toggle = (key: string, show: boolean) => {
    const next = new Set(hidden)
    if (show) next.delete(key)
    else next.add(key)
    localStorage.setItem(storageKey, JSON.stringify([...next]))
    setStored([...next])
  }
  const reset = () => {
    localStorage.removeItem(storageKey)
    setStored(null)
  }
  return { visible, hidden, toggle, reset }
}
