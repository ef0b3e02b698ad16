import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { cityInstant } from '~/ui/city-time'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './years.module.css'

/** What the city's clocks showed, as the instant it was. */
const instantOf = (shown: string): string => {
  const [day = '', time = ''] = shown.split(' ')
  return cityInstant(day, `${time}:00`)
}

const TIMES = [
  ['outage_from', 'extension.outage_from_hint'],
  ['outage_to', 'extension.outage_to_hint'],
] as const

/** Files an extension; nothing moves before another person confirms it. */
export function FileExtension({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation('years')
  const [draft, setDraft] = useState({
    outage_from: '',
    outage_to: '',
    working_days: '1',
    cause: '',
  })
  const change = (part: Partial<typeof draft>) => {
    setDraft((now) => ({ ...now, ...part }))
  }
  const key = useKeyOf(draft)
  const form = useFaults(
    {
      outage_from: t('extension.outage_from'),
      outage_to: t('extension.outage_to'),
      working_days: t('extension.working_days'),
      cause: t('extension.cause'),
    },
    { 'field.duplicate': t('extension.overlaps') },
  )
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete(draft)) return
    const file = () =>
      client.POST('/years/{year}/extensions', {
        params: { path: { year }, header: { 'Idempotency-Key': key } },
        body: {
          outage_from: instantOf(draft.outage_from),
          outage_to: instantOf(draft.outage_to),
          // What is no whole number lies outside every range: the server says which one.
          working_days: /^\d{1,3}$/.test(draft.working_days) ? Number(draft.working_days) : -1,
          cause: draft.cause.trim(),
        },
      })
    if (await run(file, t('extension.filed'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('extension.file_title', { year })}
      submit={t('extension.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('extension.file_effect')}</p>
      <div className={css.pair}>
        {TIMES.map(([name, hint]) => (
          <Field
            key={name}
            id={form.idOf(name)}
            label={t(`extension.${name}`)}
            hint={t(hint)}
            error={form.errorOf(name)}
            required
          >
            {(control) => (
              <DateField
                control={control}
                time
                value={draft[name]}
                onChange={(at) => change({ [name]: at })}
              />
            )}
          </Field>
        ))}
      </div>
      <p className="muted">{t('extension.days_due')}</p>
      <Field
        id={form.idOf('working_days')}
        label={t('extension.working_days')}
        hint={t('extension.working_days_hint')}
        error={form.errorOf('working_days')}
        required
      >
        {(control) => (
          <Input
            {...control}
            className={css.short}
            inputMode="numeric"
            maxLength={3}
            value={draft.working_days}
            onChange={(event) => change({ working_days: event.target.value.trim() })}
          />
        )}
      </Field>
      <Field
        id={form.idOf('cause')}
        label={t('extension.cause')}
        hint={t('extension.cause_hint')}
        error={form.errorOf('cause')}
        required
      >
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={draft.cause}
            onChange={(event) => change({ cause: event.target.value })}
          />
        )}
      </Field>
    </FormDialog>
  )
}
