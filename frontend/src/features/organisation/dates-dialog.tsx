import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { Year } from './year-types'

const DATES = [
  ['reporting_closes_on', 'dates.reporting_hint'],
  ['actuals_close_on', 'dates.actuals_hint'],
] as const

export function DatesDialog({ year: live, onClose }: { year: Year; onClose: () => void }) {
  const { t } = useTranslation('years')
  const { base, stale, take } = useBase(live)
  const [draft, setDraft] = useState({
    reporting_closes_on: live.reporting_closes_on,
    actuals_close_on: live.actuals_close_on,
  })
  const [reason, setReason] = useState('')
  const form = useFaults({
    reporting_closes_on: t('dates.reporting_closes_on'),
    actuals_close_on: t('dates.actuals_close_on'),
    reason: t('dates.reason'),
  })
  const { busy, run } = useCommand(form)
  const reload = () => {
    take()
    form.clear()
  }
  const submit = async () => {
    if (!form.complete({ ...draft, reason })) return
    const set = () =>
      client.PUT('/years/{year}', {
        params: {
          path: { year: base.year },
          header: { 'If-Match': ifMatch(base.version) },
        },
        body: { ...draft, reason: reason.trim() },
      })
    if (await run(set, t('dates.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('dates.title', { year: live.year })}
      submit={t('year.edit_dates')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={stale ? <StaleNotice onTake={reload} /> : undefined}
    >
      <p>{t('dates.effect')}</p>
      {DATES.map(([name, hint]) => (
        <Field
          key={name}
          id={form.idOf(name)}
          label={t(`dates.${name}`)}
          hint={t(hint, { day: live[name] })}
          error={form.errorOf(name)}
          required
        >
          {(control) => (
            <DateField
              control={control}
              clear={false}
              value={draft[name]}
              onChange={(day) => setDraft((now) => ({ ...now, [name]: day }))}
            />
          )}
        </Field>
      ))}
      <Field
        id={form.idOf('reason')}
        label={t('dates.reason')}
        hint={t('dates.reason_hint')}
        error={form.errorOf('reason')}
        required
      >
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  )
}
