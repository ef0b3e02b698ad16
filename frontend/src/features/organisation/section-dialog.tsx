import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { PositionField } from './position-field'
import type { Section, UnitDetail } from './unit-types'

interface SectionDialogProps {
  unit: UnitDetail
  /** Without one a section is added. One that was closed is open again once saved. */
  section?: Section
  onClose: () => void
}

export function SectionDialog({ unit, section, onClose }: SectionDialogProps) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase({ id: section?.id, version: section?.version ?? 0 })
  const [name, setName] = useState(section?.name ?? '')
  const [position, setPosition] = useState<number | null>(section?.position ?? null)
  const key = useKeyOf({ name, position })
  const form = useFaults({ name: t('section.name'), position: t('field.position') })
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (base.id === undefined) {
      return client.POST('/units/{id}/sections', {
        params: { path: { id: unit.id }, header: { 'Idempotency-Key': key } },
        body: { name, position },
      })
    }
    return client.PUT('/sections/{id}', {
      params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
      body: { name, position: position ?? section?.position ?? 1, active: true },
    })
  }
  const submit = async () => {
    if (!form.complete({ name })) return
    if (await run(send, t('section.done', { name: name.trim() }))) onClose()
  }
  const title = !section ? 'section.add' : section.active ? 'section.edit' : 'section.reopen'
  return (
    <FormDialog
      open
      title={t(title)}
      submit={t('save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? (
        <StaleNotice onTake={take}>
          <p>{t('section.now', { name: section?.name ?? '' })}</p>
        </StaleNotice>
      ) : null}
      <p className="muted">{t('section.of', { name: unit.name })}</p>
      <Field id={form.idOf('name')} label={t('section.name')} error={form.errorOf('name')} required>
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            value={name}
            onChange={(event) => {
              setName(event.target.value)
            }}
          />
        )}
      </Field>
      <PositionField
        form={form}
        hint={t(section ? 'field.position_hint' : 'field.position_last')}
        value={position}
        onChange={(next) => {
          setPosition(next)
        }}
      />
    </FormDialog>
  )
}
