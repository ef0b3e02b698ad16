import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeyOf } from '~/api/idempotency'
import { overtaken } from '~/api/overtaken'
import type { components } from '~/api/schema.gen'
import { FormDialog } from '~/ui/form-dialog'
import { MeasureText } from '~/ui/measure-text'
import { Notice } from '~/ui/notice'
import { StaleNotice } from '~/ui/stale-notice'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './reviews.module.css'

type Row = components['schemas']['IndicatorRow']
type Entries = components['schemas']['IndicatorEntries']['entries']

/** The form with its own fields beside the rows. */
export type EntriesForm = ReturnType<typeof useFaults<string>>

export interface EntriesDialogProps<T extends Row> {
  title: string
  hint: (count: number) => string
  submit: (count: number) => string
  done: (count: number) => string
  rows: readonly T[]
  /** Of how many it is known beforehand that they will be refused, in words. */
  warning?: (count: number) => string
  /** Whether a row is known to be refused. */
  unfit?: (row: T) => boolean
  /** What is said of a row beside its number, title and target. */
  note?: (row: T) => ReactNode
  /** What else is asked; with it other than before, it is another request. */
  more?: {
    labels: Record<string, string>
    values: Record<string, string>
    needed: readonly string[]
  }
  children?: (form: EntriesForm) => ReactNode
  danger?: boolean
  send: (body: { entries: Entries }, key: string) => Promise<unknown>
  /** Of the rows that were sent, those that were changed meanwhile, as they are now. */
  newerOf?: (error: unknown, rows: readonly T[]) => Promise<readonly Row[]>
  /** The ids of those that were sent. */
  onDone: (ids: ReadonlySet<string>) => void
  onClose: () => void
}

/** One step for several indicators: all or none. Those that are refused are named, and can be left out of it. */
export function EntriesDialog<T extends Row>(props: EntriesDialogProps<T>) {
  const { title, hint, submit, done, warning, unfit, note, send, onDone, onClose } = props
  const { more, children, danger, newerOf = overtaken } = props
  const { t } = useTranslation('reviews')
  const [rows, setRows] = useState(props.rows)
  const [newer, setNewer] = useState<readonly Row[]>([])
  const body = { entries: rows.map(({ id, version }) => ({ id, version })) }
  const key = useKeyOf([body, more?.values])
  const nameOf = (place: number) => `entries.${place}`
  const form = useFaults<string>({
    ...Object.fromEntries(rows.map(({ code }, place) => [nameOf(place), code])),
    ...more?.labels,
  })
  const { busy, run } = useCommand(form)
  const rest = rows.filter((row, place) => !unfit?.(row) && !form.errorOf(nameOf(place)))
  const refused = rows.length - rest.length
  const count = rows.length
  const known = unfit ? rows.filter(unfit).length : 0

  const submitAll = async () => {
    const needed = (more?.needed ?? []).map((name) => [name, more?.values[name]])
    if (!form.complete(Object.fromEntries(needed))) return
    const change = async () => {
      try {
        await send(body, key)
      } catch (error) {
        setNewer(await newerOf(error, rows))
        throw error
      }
    }
    if (await run(change, done(count))) {
      onDone(new Set(rows.map(({ id }) => id)))
      onClose()
    }
  }
  const goOnWith = (next: readonly T[]) => {
    setRows(next)
    setNewer([])
    form.clear()
  }
  const take = () =>
    goOnWith(rows.map((row) => ({ ...row, ...newer.find(({ id }) => id === row.id) })))

  return (
    <FormDialog
      open
      wide
      title={title}
      submit={submit(count)}
      busy={busy}
      danger={danger}
      // Each of them is looked at alone: there is nothing to send.
      barred={known === count}
      form={form}
      onSubmit={() => void submitAll()}
      onClose={onClose}
      overtaken={
        newer.length > 0 ? (
          <StaleNotice onTake={take}>
            <ul className={css.groundList}>
              {newer.map(({ id, code, title: name }) => (
                <li key={id}>{`${code} ${name}`}</li>
              ))}
            </ul>
          </StaleNotice>
        ) : undefined
      }
      extra={
        refused > 0 && rest.length > 0 && newer.length === 0 ? (
          <Button onClick={() => goOnWith(rest)}>{t('entries.drop', { count: refused })}</Button>
        ) : undefined
      }
    >
      <p>{hint(count)}</p>
      {warning && known > 0 ? (
        <Notice tone="warn">
          <p>{warning(known)}</p>
        </Notice>
      ) : null}
      <ul className={css.entries}>
        {rows.map((row, place) => (
          <li
            key={row.id}
            id={form.idOf(nameOf(place))}
            tabIndex={-1}
            data-refused={form.errorOf(nameOf(place)) ? '' : undefined}
          >
            <span className={css.code}>{row.code}</span> {row.title}{' '}
            <MeasureText measure={row.measure} />
            {note?.(row)}
          </li>
        ))}
      </ul>
      {children?.(form)}
    </FormDialog>
  )
}
