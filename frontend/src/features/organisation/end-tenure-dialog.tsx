import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { cityTime } from '~/ui/city-time'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import type { TeamMember } from './unit-types'

/** The last day of a tenure; whoever was in the team stays in its history. */
export function EndTenureDialog({ member, onClose }: { member: TeamMember; onClose: () => void }) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase(member)
  const [to_on, setTo] = useState(() => cityTime(new Date()).slice(0, 10))
  const form = useFaults({ to_on: t('team.to_on') })
  const { busy, run } = useCommand(form)
  const { name, post, position, from_on } = base
  const submit = async () => {
    if (!form.complete({ to_on })) return
    const end = () =>
      client.PUT('/team/{id}', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { name, post, position, from_on, to_on },
      })
    if (await run(end, t('team.ended', { name }))) onClose()
  }
  return (
    <FormDialog
      open
      danger
      title={t('team.end_title', { name, post })}
      submit={t('team.end')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      <p>{t('team.end_effect')}</p>
      <Field
        id={form.idOf('to_on')}
        label={t('team.to_on')}
        hint={t('team.since', { from: from_on })}
        error={form.errorOf('to_on')}
        required
      >
        {(control) => <DateField control={control} value={to_on} onChange={setTo} />}
      </Field>
    </FormDialog>
  )
}
