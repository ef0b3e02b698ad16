import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { UnitSelect } from '~/pickers/unit-select'
import { TextField } from '~/ui/bound-fields'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'

type Person = components['schemas']['Person']

/** Enters a person, or changes what is said of one. */
export function PersonDialog({ person, onClose }: { person?: Person; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common'])
  const navigate = useNavigate()
  const [draft, setDraft] = useState({
    account: person?.account ?? '',
    name: person?.name ?? '',
    title: person?.title ?? '',
    phone: person?.phone ?? '',
    reason: '',
  })
  const [unit, setUnit] = useState(person?.unit?.id)
  const key = useKeyOf({ draft, unit })
  const form = useFaults({
    account: t('people:column.account'),
    name: t('people:column.name'),
    unit_id: t('people:column.unit'),
    title: t('people:form.title'),
    phone: t('people:column.phone'),
    reason: t('common:form.reason'),
  })
  const { busy, run } = useCommand(form)
  const text = (name: keyof typeof draft) => ({
    ...form.bind(name),
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
  })
  const submit = async () => {
    if (
      !form.complete(person ? { name: draft.name } : { account: draft.account, name: draft.name })
    )
      return
    const { account, name, title, phone, reason } = draft
    const said = {
      name,
      unit_id: unit,
      title: title || null,
      phone: phone || null,
      reason: reason || null,
    }
    let id = person?.id
    const done = await run(
      async () => {
        if (person) {
          await client.PUT('/people/{id}', {
            params: { path: { id: person.id }, header: { 'If-Match': ifMatch(person.version) } },
            body: said,
          })
          return
        }
        const { data } = await client.POST('/people', {
          params: { header: { 'Idempotency-Key': key } },
          body: { account, ...said },
        })
        id = data?.id
      },
      t(person ? 'people:form.changed' : 'people:form.entered'),
    )
    if (!done) return
    onClose()
    if (!person && id) await navigate({ to: paths.person, params: { id }, ignoreBlocker: true })
  }
  return (
    <FormDialog
      open
      title={t(person ? 'people:form.edit' : 'people:enter')}
      submit={t(person ? 'common:action.save' : 'people:form.enter')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {person ? null : (
        <TextField
          {...text('account')}
          required
          hint={t('people:form.account_hint')}
          maxLength={60}
        />
      )}
      <TextField {...text('name')} required maxLength={60} />
      <Field {...form.bind('unit_id')} hint={t('people:form.unit_hint')}>
        {(control) => (
          <UnitSelect {...control} value={unit} known={person?.unit} onChange={setUnit} />
        )}
      </Field>
      <TextField {...text('title')} hint={t('people:form.title_hint')} maxLength={60} />
      <TextField {...text('phone')} maxLength={30} />
      <TextField {...text('reason')} hint={t('common:form.reason_hint')} />
    </FormDialog>
  )
}
