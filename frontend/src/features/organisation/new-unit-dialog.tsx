import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import type { UnitKind } from '~/api/words'
import { paths } from '~/app/paths'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { NOWHERE, StandingFields, standingInput } from './standing-fields'
import { CodeField, KindField, NameField } from './unit-text-fields'
import { useUnitFaults } from './use-unit-faults'

/** A unit enters the register and the year's roster at once; its page opens, because its sections come next. */
export function NewUnitDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { t } = useTranslation('units')
  const navigate = useNavigate()
  const [draft, setDraft] = useState({ code: '', name: '', kind: 'department' as UnitKind })
  const [standing, setStanding] = useState(NOWHERE)
  const key = useKeyOf({ draft, standing })
  const form = useUnitFaults()
  const { busy, run } = useCommand(form)
  const change = (part: Partial<typeof draft>) => {
    setDraft((now) => ({ ...now, ...part }))
    // A group is for one kind of unit.
    if (part.kind) setStanding((now) => ({ ...now, ranking_group_id: undefined }))
  }
  const submit = async () => {
    if (!form.complete({ code: draft.code, name: draft.name })) return
    let id: string | undefined
    const enter = async () => {
      const { data } = await client.POST('/units', {
        params: { header: { 'Idempotency-Key': key } },
        body: { year, ...draft, ...standingInput(standing) },
      })
      id = data?.id
    }
    if (!(await run(enter, t('new.done', { name: draft.name.trim() })))) return
    onClose()
    if (id) void navigate({ to: paths.unit, params: { id }, ignoreBlocker: true })
  }
  return (
    <FormDialog
      open
      title={t('new.title')}
      submit={t('new.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('new.effect', { year })}</p>
      <CodeField form={form} value={draft.code} onChange={(code) => change({ code })} />
      <NameField form={form} value={draft.name} onChange={(name) => change({ name })} />
      <KindField form={form} value={draft.kind} onChange={(kind) => change({ kind })} />
      <StandingFields
        form={form}
        year={year}
        kind={draft.kind}
        value={standing}
        onChange={(part) => {
          setStanding((now) => ({ ...now, ...part }))
        }}
      />
    </FormDialog>
  )
}
