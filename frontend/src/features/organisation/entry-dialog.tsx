import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { ReasonField } from './reason-field'
import { NOWHERE, StandingFields, standingInput, standingOf } from './standing-fields'
import { KindField, NameField } from './unit-text-fields'
import type { RosterEntry, UnitDetail } from './unit-types'
import { useUnitFaults } from './use-unit-faults'

interface EntryDialogProps {
  unit: UnitDetail
  year: number
  /** Without one the unit is entered in the year. */
  entry: RosterEntry | undefined
  onClose: () => void
}

/** What a unit is called and is in a year, and where it stands. */
export function EntryDialog({ unit, year, entry, onClose }: EntryDialogProps) {
  const { t } = useTranslation('units')
  // A unit that is not in the year has no version yet: 0 is before every one.
  const live = { entry, version: entry?.version ?? 0 }
  const { base, stale, take } = useBase(live)
  const { name, kind } = entry ?? unit
  const [draft, setDraft] = useState({ name, kind })
  const [standing, setStanding] = useState(entry ? standingOf(entry) : NOWHERE)
  const [reason, setReason] = useState('')
  const form = useUnitFaults()
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ name: draft.name })) return
    const put = () =>
      client.PUT('/years/{year}/roster/{unit_id}', {
        params: {
          path: { year, unit_id: unit.id },
          header: base.entry ? { 'If-Match': ifMatch(base.version) } : {},
        },
        body: { ...draft, ...standingInput(standing), reason: reason.trim() || null },
      })
    if (await run(put, t('entry.done', { year }))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(entry ? 'entry.title' : 'entry.enter', { year })}
      submit={t(entry ? 'save' : 'entry.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      <p>{t('entry.effect', { year })}</p>
      <NameField
        form={form}
        hint={t('entry.name_hint', { year })}
        value={draft.name}
        onChange={(text) => setDraft((now) => ({ ...now, name: text }))}
      />
      <KindField
        form={form}
        value={draft.kind}
        onChange={(chosen) => {
          setDraft((now) => ({ ...now, kind: chosen }))
          setStanding((now) => ({ ...now, ranking_group_id: undefined }))
        }}
      />
      <StandingFields
        form={form}
        year={year}
        kind={draft.kind}
        value={standing}
        onChange={(part) => setStanding((now) => ({ ...now, ...part }))}
      />
      <ReasonField form={form} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
