import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { DayField, TextField } from '~/ui/bound-fields'
import { cityTime } from '~/ui/city-time'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { usePostText } from './post-text'

export type Grant = components['schemas']['Grant']

/** A step that is about to be taken. */
export interface GrantStep {
  grant: Grant
  kind: 'consent' | 'refuse' | 'end'
}

/** Consents to a post, refuses it, or ends it: who gets or loses what stands above the reason. */
export function GrantStepDialog({ step, onClose }: { step: GrantStep; onClose: () => void }) {
  const { t } = useTranslation(['people', 'common'])
  const postText = usePostText()
  const { grant, kind } = step
  const [reason, setReason] = useState('')
  const [last, setLast] = useState(cityTime(new Date()).slice(0, 10))
  const form = useFaults({ last_on: t('people:grants.last_on'), reason: t('common:form.reason') })
  const { busy, run } = useCommand(form)
  const params = {
    path: { id: grant.id },
    header: { 'If-Match': ifMatch(grant.version) },
  }
  const take = () => {
    if (kind === 'consent') {
      return client.POST('/grants/{id}/consent', { params, body: { reason: reason || null } })
    }
    if (kind === 'refuse') return client.POST('/grants/{id}/refuse', { params, body: { reason } })
    return client.POST('/grants/{id}/end', { params, body: { last_on: last, reason } })
  }
  const submit = async () => {
    const needed = kind === 'consent' ? {} : kind === 'end' ? { last_on: last, reason } : { reason }
    if (!form.complete(needed)) return
    if (await run(take, t(`people:grants.done.${kind}`))) onClose()
  }
  return (
    <FormDialog
      open
      title={t(`people:grants.title_of.${kind}`)}
      submit={t(`people:grants.${kind}`)}
      danger={kind !== 'consent'}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>
        {t(`people:grants.follows.${kind}`, {
          name: grant.person.name,
          post: postText(grant.post),
          by: grant.granted_by?.name ?? t('common:state.none'),
        })}
      </p>
      {kind === 'end' ? (
        <DayField
          {...form.bind('last_on')}
          required
          hint={t('people:grants.last_hint')}
          value={last}
          onChange={setLast}
        />
      ) : null}
      <TextField
        {...form.bind('reason')}
        required={kind !== 'consent'}
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
