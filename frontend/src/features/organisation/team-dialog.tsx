import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { DateField } from '~/ui/date-field'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { PositionField } from './position-field'
import type { TeamMember, UnitDetail } from './unit-types'

interface TeamDialogProps {
  unit: UnitDetail
  /** Without one a member is added. */
  member?: TeamMember
  onClose: () => void
}

const TEXTS = ['name', 'post'] as const
const DAYS = ['from_on', 'to_on'] as const

export function TeamDialog({ unit, member, onClose }: TeamDialogProps) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase({ id: member?.id, version: member?.version ?? 0 })
  const [draft, setDraft] = useState({
    name: member?.name ?? '',
    post: member?.post ?? '',
    from_on: member?.from_on ?? '',
    to_on: member?.to_on ?? '',
  })
  const last = unit.team.reduce((most, each) => Math.max(most, each.position), 0)
  const [position, setPosition] = useState<number | null>(member?.position ?? last + 1)
  const key = useKeyOf({ draft, position })
  const form = useFaults({
    name: t('team.name'),
    post: t('team.post'),
    position: t('field.position'),
    from_on: t('team.from_on'),
    to_on: t('team.to_on'),
  })
  const { busy, run } = useCommand(form)
  const change = (part: Partial<typeof draft>) => {
    setDraft((now) => ({ ...now, ...part }))
  }
  const send = async () => {
    const body = { ...draft, position: position ?? last + 1, to_on: draft.to_on || null }
    if (base.id === undefined) {
      return client.POST('/units/{id}/team', {
        params: { path: { id: unit.id }, header: { 'Idempotency-Key': key } },
        body,
      })
    }
    return client.PUT('/team/{id}', {
      params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
      body,
    })
  }
  const submit = async () => {
    const { name, post, from_on } = draft
    if (!form.complete({ name, post, from_on })) return
    if (await run(send, t('team.done', { name: name.trim() }))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(member ? 'team.edit_title' : 'team.add')}
      submit={t('save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      {TEXTS.map((name) => (
        <Field
          key={name}
          id={form.idOf(name)}
          label={t(`team.${name}`)}
          hint={name === 'post' ? t('team.post_hint') : undefined}
          error={form.errorOf(name)}
          required
        >
          {(control) => (
            <Input
              {...control}
              maxLength={60}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {DAYS.map((name) => (
        <Field
          key={name}
          id={form.idOf(name)}
          label={t(`team.${name}`)}
          hint={name === 'to_on' ? t('team.to_on_hint') : undefined}
          error={form.errorOf(name)}
          required={name === 'from_on'}
        >
          {(control) => (
            <DateField
              control={control}
              value={draft[name]}
              onChange={(day) => change({ [name]: day })}
            />
          )}
        </Field>
      ))}
      <PositionField
        form={form}
        hint={t('field.position_hint')}
        value={position}
        onChange={(next) => {
          setPosition(next)
        }}
      />
    </FormDialog>
  )
}
