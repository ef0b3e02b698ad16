import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { MeetingFields, useMeetingLabels } from './meeting-fields'
import type { Meeting } from './meeting-types'

/** Number, name and day of a meeting that is prepared. */
export function EditMeetingDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation(['meetings', 'common'])
  const { base, stale, take } = useBase(meeting)
  const { number, name, held_on } = base
  const [draft, setDraft] = useState({ number, name, held_on })
  const form = useFaults(useMeetingLabels())
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete(draft)) return
    const save = () =>
      client.PUT('/meetings/{id}', {
        params: { path: { id: base.id }, header: { 'If-Match': ifMatch(base.version) } },
        body: draft,
      })
    if (await run(save, t('meetings:edit.done'))) onClose()
  }
  return (
    <FormDialog
      open
      title={t('meetings:edit.title')}
      submit={t('common:action.save')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
      overtaken={
        stale ? (
          <StaleNotice
            onTake={() => {
              take()
              form.clear()
            }}
          />
        ) : undefined
      }
    >
      <MeetingFields
        form={form}
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
    </FormDialog>
  )
}
