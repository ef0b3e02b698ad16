import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { ReasonField } from './reason-field'
import { CodeField, KindField, NameField } from './unit-text-fields'
import type { UnitDetail } from './unit-types'
import { useUnitFaults } from './use-unit-faults'

/** What the register says; each year's roster keeps its own name and kind. */
export function EditUnitDialog({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { t } = useTranslation('units')
  const { base, stale, take } = useBase(unit)
  const [draft, setDraft] = useState({ code: unit.code, name: unit.name, kind: unit.kind })
  const [reason, setReason] = useState('')
  const form = useUnitFaults()
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ code: draft.code, name: draft.name })) return
    const edit = () =>
      client.PUT('/units/{id}', {
        params: { path: { id: unit.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { ...draft, reason: reason.trim() || null },
      })
    if (await run(edit, t('edit.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('edit.title')}
      submit={t('save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? (
        <StaleNotice onTake={take}>
          <p>{t('edit.now', { code: unit.code, name: unit.name })}</p>
        </StaleNotice>
      ) : null}
      <p>{t('edit.effect')}</p>
      <CodeField
        form={form}
        value={draft.code}
        onChange={(code) => setDraft((now) => ({ ...now, code }))}
      />
      <NameField
        form={form}
        value={draft.name}
        onChange={(name) => setDraft((now) => ({ ...now, name }))}
      />
      <KindField
        form={form}
        value={draft.kind}
        onChange={(kind) => setDraft((now) => ({ ...now, kind }))}
      />
      <ReasonField form={form} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
