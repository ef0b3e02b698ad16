import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Measure } from '~/ui/measure-text'
import { unitOf } from '~/ui/quantity'
import { NodeRow, type RowAct } from './node-row'
import css from './nodes.module.css'
import { emptyRow, evenly, moved, type Row } from './typed-rows'

interface NodeRowsProps {
  rows: readonly Row[]
  measure: Measure
  form: { idOf: (name: string) => string; errorOf: (name: string) => string | undefined }
  onChange: (rows: readonly Row[]) => void
}

/** As the server takes them. */
const MOST = 60

/** Puts the focus where one goes on; of several, on the first that takes it. */
const focus = (...ids: string[]) =>
  ids
    .map((id) => document.getElementById(id))
    .find((control) => control && !control.matches(':disabled'))
    ?.focus()

/** The table of nodes as rows to type in, with all that is done to whole rows. */
export function NodeRows({ rows, measure, form, onChange }: NodeRowsProps) {
  const { t } = useTranslation('nodes')
  const [said, setSaid] = useState('')
  const numeric = measure.kind === 'numeric'
  const idOf = (row: Row | undefined, name: string) => form.idOf(`${row?.key}.${name}`)

  // Rows are drawn anew before the focus goes on: a row that moves in the page loses it.
  const put = (next: readonly Row[], words = '') =>
    flushSync(() => {
      onChange(next)
      setSaid(words)
    })
  const add = (place: number) => {
    const row = emptyRow()
    put([...rows.slice(0, place), row, ...rows.slice(place)])
    focus(idOf(row, 'title'))
  }
  const act = (row: Row, at: number, what: RowAct) => {
    if (what === 'add') return add(at + 1)
    if (what === 'remove') {
      const next = rows.filter(({ key }) => key !== row.key)
      put(next, t('edit.removed', { number: at + 1 }))
      return focus(idOf(next[at] ?? next.at(-1), 'title'), form.idOf('add'))
    }
    const by = what === 'up' ? -1 : 1
    const next = moved(rows, row.key, by)
    const held = document.activeElement?.id ?? ''
    const place = next.findIndex(({ key }) => key === row.key)
    put(next, place === at ? '' : t('edit.moved', { from: at + 1, to: place + 1 }))
    return focus(held, idOf(row, what === 'up' ? 'down' : 'up'))
  }
  const full = rows.length >= MOST
  return (
    <>
      {rows.length > 0 ? (
        <div className={css.rowsHead} data-numeric={numeric ? '' : undefined} aria-hidden="true">
          <span />
          <span>{t('cell.title')}</span>
          <span>{t('cell.deliverable')}</span>
          <span>{t('cell.due_on')}</span>
          {numeric ? <span>{t('cell.planned')}</span> : null}
          <span>{t('cell.weight')}</span>
        </div>
      ) : null}
      <ol className={css.rows} aria-label={t('table')}>
        {rows.map((row, at) => (
          <NodeRow
            key={row.key}
            row={row}
            number={at + 1}
            last={at === rows.length - 1}
            unit={numeric ? unitOf(measure) : undefined}
            near={rows.slice(0, at).findLast(({ due_on }) => due_on)?.due_on}
            form={form}
            onType={(cell, text) =>
              onChange(
                rows.map((each) => (each.key === row.key ? { ...each, [cell]: text } : each)),
              )
            }
            onAct={(what) => act(row, at, what)}
          />
        ))}
      </ol>
      <div className={css.tools}>
        <Button
          id={form.idOf('add')}
          icon={<PlusOutlined aria-hidden />}
          disabled={full}
          onClick={() => add(rows.length)}
        >
          {t('edit.add_row')}
        </Button>
        {rows.length > 0 ? (
          <Button onClick={() => onChange(evenly(rows))}>{t('edit.evenly')}</Button>
        ) : null}
        {full ? <span className="muted">{t('edit.full', { most: MOST })}</span> : null}
        {rows.length > 1 ? <span className={css.keys}>{t('edit.keys')}</span> : null}
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  )
}
