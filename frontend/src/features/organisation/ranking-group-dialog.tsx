import { Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { RANKED_KINDS, type UnitKind } from '~/api/words'
import { Field } from '~/ui/field'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { PositionField } from './position-field'
import { KindField } from './unit-text-fields'
import type { RankingGroup } from './unit-types'

interface RankingGroupDialogProps {
  year: number
  /** Without one a group is added. For whom a group is stays as it was entered. */
  group?: RankingGroup
  onClose: () => void
}

export function RankingGroupDialog({ year, group, onClose }: RankingGroupDialogProps) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase({ id: group?.id, version: group?.version ?? 0 })
  const [name, setName] = useState(group?.name ?? '')
  const [kind, setKind] = useState<UnitKind>('department')
  const [position, setPosition] = useState<number | null>(group?.position ?? null)
  const key = useKeyOf({ name, kind, position })
  const form = useFaults({
    name: t('group.name'),
    kind: t('group.kind'),
    code: t('field.code'),
    year: t('field.year'),
    position: t('field.position'),
  })
  const { busy, run } = useCommand(form)
  const send = async () => {
    if (base.id === undefined) {
      return client.POST('/ranking-groups', {
        params: { header: { 'Idempotency-Key': key } },
        body: { year, kind, name, position },
      })
    }
    return client.PUT('/ranking-groups/{id}', {
      params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
      body: { name, position: position ?? group?.position ?? 1 },
    })
  }
  const submit = async () => {
    if (!form.complete({ name })) return
    if (await run(send, t('group.done', { name: name.trim() }))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(group ? 'group.edit_title' : 'group.add')}
      submit={t('save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      <Field id={form.idOf('name')} label={t('group.name')} error={form.errorOf('name')} required>
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
      {group ? null : (
        <KindField
          form={form}
          kinds={RANKED_KINDS}
          value={kind}
          onChange={(chosen) => {
            setKind(chosen)
          }}
        />
      )}
      <PositionField
        form={form}
        hint={t(group ? 'field.position_hint' : 'field.position_last')}
        value={position}
        onChange={(next) => {
          setPosition(next)
        }}
      />
    </FormDialog>
  )
}
