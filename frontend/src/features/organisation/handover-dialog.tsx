import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { PersonSelect } from '~/pickers/person-select'
import { TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import css from './people.module.css'

interface HandoverDialogProps {
  person: components['schemas']['Person']
  onClose: () => void
}

/** Hands what somebody carries to a successor: what moves is shown before it does. */
export function HandoverDialog({ person, onClose }: HandoverDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const [to, setTo] = useState<string>()
  const [reason, setReason] = useState('')
  const key = useKeyOf({ to, reason })
  const work = api.useQuery('get', '/people/{id}/work', {
    params: { path: { id: person.id }, query: { per_page: 200 } },
  })
  const form = useFaults({ to_person_id: t('people:handover.to'), reason: t('common:form.reason') })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ to_person_id: to, reason }) || !to) return
    const done = await run(
      () =>
        client.POST('/people/{id}/handover', {
          params: { path: { id: person.id }, header: { 'Idempotency-Key': key } },
          body: { to_person_id: to, reason },
        }),
      t('people:handover.done'),
    )
    if (done) onClose()
  }
  const rows = work.data?.items ?? []
  return (
    <FormDialog
      open
      wide
      title={t('people:handover.title', { name: person.name })}
      submit={t('people:handover.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('people:handover.hint', { count: work.data?.total ?? 0 })}</p>
      <ul className={css.work}>
        {rows.map(({ id, code, title, lead_unit }) => (
          <li key={id}>
            <span className={css.account}>{code}</span> {title}{' '}
            <span className="muted">{lead_unit?.name}</span>
          </li>
        ))}
      </ul>
      <Field {...form.bind('to_person_id')} required hint={t('people:handover.to_hint')}>
        {(control) => (
          <PersonSelect
            {...control}
            unit={rows[0]?.lead_unit?.id ?? person.unit?.id}
            value={to}
            onChange={setTo}
          />
        )}
      </Field>
      <TextField {...form.bind('reason')} required rows={2} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
