import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import type { SourceKind } from '~/api/words'
import { TextField } from '~/ui/bound-fields'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { draftOf, inputOf, type Source } from './source-draft'
import { SourceDialogFields } from './source-fields'

interface SourceDialogProps {
  year: number
  /** Without one a document is entered. */
  source?: Source
  /** Of what kind a new one most likely is. */
  kind?: SourceKind
  /** What a new one leads to. */
  onEntered?: (source: Source) => void
  onClose: () => void
}

/** Enters a document of a year, or mends what is said of one. */
export function SourceDialog({ year, source, kind, onEntered, onClose }: SourceDialogProps) {
  const { t } = useTranslation(['sources', 'common'])
  const { base, stale, take } = useBase({ id: source?.id, version: source?.version ?? 0 })
  const [draft, setDraft] = useState(() => draftOf(source, kind))
  const [reason, setReason] = useState('')
  const key = useKeyOf({ year, ...draft })
  const form = useFaults({
    kind: t('sources:field.kind'),
    title: t('sources:field.title'),
    reference: t('sources:field.reference'),
    issued_on: t('sources:field.issued_on'),
    url: t('sources:field.url'),
    note: t('sources:field.note'),
    reason: t('common:form.reason'),
  })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ kind: draft.kind, title: draft.title })) return
    let entered: Source | undefined
    const send = async () => {
      if (base.id === undefined) {
        const { data } = await client.POST('/sources', {
          params: { header: { 'Idempotency-Key': key } },
          body: { year, ...inputOf(draft) },
        })
        entered = data
        return
      }
      await client.PUT('/sources/{id}', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: { ...inputOf(draft), reason: reason.trim() || null },
      })
    }
    const done = t(source ? 'sources:edit.done' : 'sources:new.done', { title: draft.title.trim() })
    if (!(await run(send, done))) return
    onClose()
    if (entered) onEntered?.(entered)
  }
  const title = source ? 'edit.title' : kind === 'instruction' ? 'new.instruction' : 'new.title'
  return (
    <FormDialog
      open
      wide
      title={t(`sources:${title}`)}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {stale && !busy ? <StaleNotice onTake={take} /> : null}
      <SourceDialogFields
        form={form}
        value={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      {source ? (
        <TextField
          {...form.bind('reason')}
          hint={t('common:form.reason_hint')}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      ) : null}
    </FormDialog>
  )
}
