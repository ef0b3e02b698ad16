import type { ReactNode } from 'react'
import css from './data-table.module.css'
import type { Column } from './types'

interface ListTableProps<T> {
  label: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  /** What to do when there is nothing yet. */
  empty: ReactNode
}

/** A short list that is shown whole, in the order the server gives it; cards on a narrow screen. */
export function ListTable<T>({ label, columns, rows, rowKey, empty }: ListTableProps<T>) {
  if (rows.length === 0) {
    return (
      <div className={css.empty} role="status">
        {empty}
      </div>
    )
  }
  return (
    <table className={css.grid} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, align, width }) => (
            <th key={key} role="columnheader" scope="col" data-align={align} style={{ width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={rowKey(row)}>
            {columns.map((column) => (
              <td
                role="cell"
                key={column.key}
                data-label={column.title}
                data-primary={column.primary || undefined}
                data-compact={column.compact || undefined}
                data-empty={column.empty?.(row) || undefined}
                data-align={column.align}
              >
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
