import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'
import { directionOf, nextSort } from './sorting'
import type { Column } from './types'

interface HeaderRowProps<T> {
  columns: Column<T>[]
  sort: string | undefined
  onSort: (sort: string | undefined) => void
  selection?: { checked: boolean; partly: boolean; onAll: (checked: boolean) => void }
}

const MARK = { ascend: '▲', descend: '▼', none: '⇅' } as const

export function HeaderRow<T>({ columns, sort, onSort, selection }: HeaderRowProps<T>) {
  const { t } = useTranslation()
  return (
    <tr role="row">
      {selection ? (
        <th role="columnheader" scope="col" className={css.check}>
          <Checkbox
            aria-label={t('table.select_all')}
            checked={selection.checked}
            indeterminate={selection.partly}
            onChange={(event) => selection.onAll(event.target.checked)}
          />
        </th>
      ) : null}
      {columns.map((column) => {
        const direction = column.sort ? directionOf(sort, column.sort) : undefined
        return (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            data-align={column.align}
            style={{ width: column.width }}
            aria-sort={
              direction === 'ascend'
                ? 'ascending'
                : direction === 'descend'
                  ? 'descending'
                  : undefined
            }
          >
            {column.sort ? (
              <button
                type="button"
                className={css.sort}
                title={t(`table.sort_${direction ?? 'none'}`, { column: column.title })}
                onClick={(event) =>
                  onSort(nextSort(sort, column.sort ?? '', event.shiftKey || event.ctrlKey))
                }
              >
                {column.title}
                <span aria-hidden="true" className={direction ? css.sorted : css.unsorted}>
                  {MARK[direction ?? 'none']}
                </span>
              </button>
            ) : (
              column.title
            )}
          </th>
        )
      })}
    </tr>
  )
}
