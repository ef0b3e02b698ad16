import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { TextField } from '~/ui/bound-fields'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { dayOf } from './plan-types'
import css from './remind.module.css'
import type { Remindable } from './remindable'

interface RemindDialogProps {
  nodes: readonly Remindable[]
  onDone?: () => void
  onClose: () => void
}

const fieldOf = (place: number) => `node_ids.${place}`

/** Reminds those who work on these nodes: of all or of none. Those that are refused are named, and can be left out. */
export function RemindDialog({ nodes, onDone, onClose }: RemindDialogProps) {
  const { t } = useTranslation('reports')
  const [rows, setRows] = useState(nodes)
  const [text, setText] = useState('')
  const body = { node_ids: rows.map(({ id }) => id), text: text.trim() || null }
  const key = useKeyOf(body)
  const form = useFaults<string>(
    {
      text: t('remind.text'),
      // Nodes of several indicators are often called the same.
      ...Object.fromEntries(
        rows.map(({ title, indicator }, place) => [fieldOf(place), `${indicator.code} ${title}`]),
      ),
    },
    // Elsewhere these speak of a report that one begins, or of what one may see.
    {
      'node.in_state': t('remind.void'),
      'report.unsettled': t('remind.settled'),
      'field.not_found': t('remind.beyond'),
    },
  )
  const { busy, run } = useCommand(form)
  const fit = rows.filter((_, place) => !form.errorOf(fieldOf(place)))
  const refused = rows.length - fit.length
  const send = async () => {
    const change = () =>
      client.POST('/reminders', { params: { header: { 'Idempotency-Key': key } }, body })
    if (!(await run(change, t('remind.done', { count: rows.length })))) return
    onDone?.()
    onClose()
  }
  const leaveOut = () => {
    setRows(fit)
    form.clear()
  }
  return (
    <FormDialog
      open
      title={t('remind.title')}
      submit={t('remind.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void send()}
      onClose={onClose}
      extra={
        refused > 0 && fit.length > 0 ? (
          <Button onClick={leaveOut}>{t('remind.drop', { count: refused })}</Button>
        ) : undefined
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={css.box} aria-label={t('remind.rows')} tabIndex={0}>
        <ul className={css.rows}>
          {rows.map(({ id, title, due_at, indicator }, place) => (
            <li
              key={id}
              id={form.idOf(fieldOf(place))}
              tabIndex={-1}
              data-refused={form.errorOf(fieldOf(place)) ? '' : undefined}
            >
              <span>
                {title}
                <span className={css.of}>
                  <span className={css.code}>{indicator.code}</span> {indicator.title}
                </span>
              </span>
              <span className="muted">{t('remind.due', { day: dayOf(due_at) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <TextField
        id={form.idOf('text')}
        label={t('remind.text')}
        error={form.errorOf('text')}
        hint={t('remind.hint')}
        rows={3}
        maxLength={500}
        value={text}
        onChange={setText}
      />
    </FormDialog>
  )
}
