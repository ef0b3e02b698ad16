import { Button, Checkbox } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ColumnSettings } from './column-settings'
import css from './data-table.module.css'
import { HeaderRow } from './header-row'
import { Pager } from './pager'
import type { Column, Selection, TableQuery } from './types'
import { useColumns } from './use-columns'
import { useRowKeys } from './use-row-keys'

interface DataTableProps<T> {
  tableId: string
  label: string
  columns: Column<T>[]
  rows: T[] | undefined
  rowKey: (row: T) => string
  rowName: (row: T) => string
  loading: boolean
  /** What stands in place of the rows when they could not be read. */
  failure?: ReactNode
  query: TableQuery
  onQuery: (patch: Partial<TableQuery>) => void
  total?: { count: number; exact: boolean }
  selection?: Selection<T>
  batchActions?: ReactNode
  /** What is opened below a row; nothing below those that are closed. */
  below?: (row: T) => ReactNode
  filters?: ReactNode
  /** Takes every filter away; left out where none is set. */
  onReset?: () => void
  /** What is said where there is nothing at all, not even without filters. */
  nothing?: ReactNode
}

const SKELETON = ['a', 'b', 'c', 'd', 'e', 'f']

/** A table whose order, filters and page the server decides and the address remembers. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { tableId, label, columns, rows, rowKey, rowName, loading, failure, query, onQuery } = props
  const { total, selection, batchActions, below, filters, onReset, nothing } = props
  const { t } = useTranslation()
  const { visible, hidden, toggle, reset } = useColumns(tableId, columns)

  const set = (row: T, checked: boolean) => {
    const next = new Map(selection?.selected)
    if (checked) next.set(rowKey(row), row)
    else next.delete(rowKey(row))
    selection?.onChange(next)
  }
  const onKeyDown = useRowKeys(
    selection &&
      ((key) => {
        const row = rows?.find((candidate) => rowKey(candidate) === key)
        if (row) set(row, !selection.selected.has(key))
      }),
  )
  const onPage = rows?.filter((row) => selection?.selected.has(rowKey(row))).length ?? 0
  const all = {
    checked: onPage > 0 && onPage === rows?.length,
    partly: onPage > 0 && onPage < (rows?.length ?? 0),
    onAll: (checked: boolean) => {
      const next = new Map(selection?.selected)
      for (const row of rows ?? []) {
        if (checked) next.set(rowKey(row), row)
        else next.delete(rowKey(row))
      }
      selection?.onChange(next)
    },
  }
  const count = selection?.selected.size ?? 0
  const width = visible.length + (selection ? 1 : 0)

  return (
    <div className={css.table}>
      <div className={css.tools}>
        <div className={css.filters}>{filters}</div>
        <ColumnSettings columns={columns} hidden={hidden} onToggle={toggle} onReset={reset} />
      </div>
      {count > 0 ? (
        <section className={css.batch} aria-label={t('table.selected', { count })}>
          <strong role="status">{t('table.selected', { count })}</strong>
          {batchActions}
          <Button type="link" onClick={() => selection?.onChange(new Map())}>
            {t('table.clear_selection')}
          </Button>
        </section>
      ) : null}
      {failure ?? (
        <div className={css.frame}>
          <table className={css.grid} role="table" aria-label={label} aria-busy={loading}>
            <thead role="rowgroup">
              <HeaderRow
                columns={visible}
                sort={query.sort}
                onSort={(sort) => onQuery({ sort, page: 1 })}
                selection={selection && all}
              />
            </thead>
            <tbody role="rowgroup" onKeyDown={onKeyDown}>
              {rows?.map((row) => {
                const key = rowKey(row)
                const checked = selection?.selected.has(key) ?? false
                const opened = below?.(row)
                return (
                  <Fragment key={key}>
                    <tr role="row" data-key={key} data-selected={checked || undefined}>
                      {selection ? (
                        <td role="cell" className={css.check}>
                          <Checkbox
                            aria-label={t('table.select_row', { name: rowName(row) })}
                            checked={checked}
                            onChange={(event) => set(row, event.target.checked)}
                          />
                        </td>
                      ) : null}
                      {visible.map((column) => (
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
                    {opened ? (
                      <tr role="row" className={css.below}>
                        <td role="cell" colSpan={width}>
                          {opened}
                        </td>
                      </tr>
                    ) : null}
                  </Fragment>
                )
              })}
              {rows === undefined && loading
                ? SKELETON.map((key) => (
                    <tr key={key} className={css.skeleton}>
                      <td colSpan={width}>
                        <span />
                      </td>
                    </tr>
                  ))
                : null}
            </tbody>
          </table>
          {rows?.length === 0 ? (
            <div className={css.empty} role="status">
              <div>
                {onReset || query.page > 1 ? t('state.empty') : (nothing ?? t('state.nothing'))}
              </div>
              {onReset ? (
                <>
                  <p className="muted">{t('state.empty_hint')}</p>
                  <Button onClick={onReset}>{t('action.reset')}</Button>
                </>
              ) : null}
            </div>
          ) : null}
        </div>
      )}
      {total && !failure ? (
        <Pager query={query} total={total.count} exact={total.exact} onQuery={onQuery} />
      ) : null}
      {rows && rows.length > 1 ? (
        <p className={css.keys}>{selection ? t('table.keys') : t('table.keys_open')}</p>
      ) : null}
    </div>
  )
}
