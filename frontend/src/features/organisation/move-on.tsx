import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { useCodeText } from '~/i18n/error-text'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Year } from './year-types'

const fieldOf = (gate: string) => `reasons.${gate}`

/** Moves the year on; each kind of thing that stays open is left behind with its reason. */
export function MoveOn({ year: live, onClose }: { year: Year; onClose: () => void }) {
  const { t } = useTranslation('years')
  const text = useCodeText('years')
  const { base, stale, take } = useBase(live)
  const [reasons, setReasons] = useState<Record<string, string>>({})
  // What is open is counted anew all the time; the phase is the one that was read.
  const open = live.gates.filter(({ count }) => count > 0)
  const labelOf = ({ gate, count }: { gate: string; count: number }) =>
    t('move.reason_of', { gate: text(`gate.${gate}`) || gate, count })
  const form = useFaults(
    Object.fromEntries(live.gates.map((gate) => [fieldOf(gate.gate), labelOf(gate)])),
  )
  const { busy, run } = useCommand(form)
  const reload = () => {
    take()
    form.clear()
  }
  const phase = text(`phase.${base.next_phase}`)
  const submit = async () => {
    const needed = open.map(({ gate }) => [gate, reasons[gate] ?? ''] as const)
    if (!form.complete(Object.fromEntries(needed.map(([gate, why]) => [fieldOf(gate), why])))) {
      return
    }
    const move = () =>
      client.POST('/years/{year}/phase', {
        params: {
          path: { year: base.year },
          header: { 'If-Match': ifMatch(base.version) },
        },
        body: { reasons: Object.fromEntries(needed) },
      })
    if (await run(move, t('move.done', { year: base.year, phase }))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('move.title', { year: base.year, phase })}
      submit={t('move.submit', { phase })}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={stale ? <StaleNotice onTake={live.next_phase ? reload : onClose} /> : undefined}
    >
      <Notice tone="warn">
        <p>{t(base.next_phase === 'published' ? 'move.to_published' : 'move.warning')}</p>
      </Notice>
      <p>{t(open.length > 0 ? 'move.open' : 'move.nothing_open')}</p>
      {open.map((gate) => (
        <Field
          key={gate.gate}
          id={form.idOf(fieldOf(gate.gate))}
          label={labelOf(gate)}
          error={form.errorOf(fieldOf(gate.gate))}
          required
        >
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={500}
              value={reasons[gate.gate] ?? ''}
              onChange={(event) =>
                setReasons((now) => ({ ...now, [gate.gate]: event.target.value }))
              }
            />
          )}
        </Field>
      ))}
    </FormDialog>
  )
}
