import type { ReactNode } from 'react'

export interface Column<T> {
  key: string
  title: string
  /** The server's name of the field to sort by; without one the column cannot be sorted. */
  sort?: string
  width?: string
  align?: 'start' | 'end'
  /** Always shown, and the heading of the card on a narrow screen. */
  primary?: boolean
  hiddenAtFirst?: boolean
  /** On a narrow screen without its heading, beside others of its kind. */
  compact?: boolean
  /** Whether the row has nothing here, so that a narrow screen leaves the line out. */
  empty?: (row: T) => boolean
  render: (row: T) => ReactNode
}

/** The part of the address that the table owns. */
export interface TableQuery {
  page: number
  per_page: number
  sort?: string
}

export interface Selection<T> {
  selected: ReadonlyMap<string, T>
  onChange: (selected: ReadonlyMap<string, T>) => void
}
