import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { overtakenEntries } from '~/api/overtaken'
import { asProblem } from '~/api/problem'
import { TextField } from '~/ui/bound-fields'
import { isCorrection } from './correction'
import { EntriesDialog } from './entries-dialog'
import {
  type AgendaEntry,
  type AgendaItem,
  entryOfItem,
  type Meeting,
  wholeAgenda,
} from './meeting-types'

interface DecideDialogProps {
  meeting: Meeting
  items: readonly AgendaItem[]
  verdict: 'approve' | 'return' | 'defer'
  onDone: (ids: ReadonlySet<string>) => void
  onClose: () => void
}

/** Of the items that were sent, those that somebody else decided meanwhile, as they stand now. */
export async function overtakenItems(
  error: unknown,
  meetingId: string,
  sent: readonly AgendaEntry[],
) {
  const ids = overtakenEntries(asProblem(error)).map((place) => sent[place]?.id)
  if (ids.length === 0) return []
  const now = await wholeAgenda(meetingId)
  return now.filter(({ id }) => ids.includes(id)).map(entryOfItem)
}

/** Records one decision about several items: all or none. */
export function DecideDialog({ meeting, items, verdict, onDone, onClose }: DecideDialogProps) {
  const { t } = useTranslation('meetings')
  const [reason, setReason] = useState('')
  const asked = verdict === 'approve' ? null : verdict
  const returns = verdict === 'return'
  const correcting = !returns && items.every((item) => isCorrection(meeting, item))
  const words = correcting ? (`correct.${verdict}` as const) : (`decide.${verdict}` as const)
  return (
    <EntriesDialog<AgendaEntry>
      title={t(`${words}.title`)}
      hint={(count) => t(`${words}.hint`, { count })}
      submit={(count) => t(`${words}.submit`, { count })}
      done={(count) => t('decide.done', { count })}
      danger={returns}
      unfit={returns ? ({ item }) => isCorrection(meeting, item) : undefined}
      warning={(count) => t('correct.not_returned', { count })}
      rows={items.map(entryOfItem)}
      more={
        asked
          ? {
              labels: { reason: t(`decide.reason.${asked}`) },
              values: { reason },
              needed: asked === 'return' ? ['reason'] : [],
            }
          : undefined
      }
      send={(body, key) =>
        client.POST('/meetings/{id}/decisions', {
          params: { path: { id: meeting.id }, header: { 'Idempotency-Key': key } },
          body: { ...body, verdict, reason: reason.trim() || null },
        })
      }
      newerOf={(error, rows) => overtakenItems(error, meeting.id, rows)}
      onDone={onDone}
      onClose={onClose}
    >
      {asked
        ? (form) => (
            <TextField
              id={form.idOf('reason')}
              label={t(`decide.reason.${asked}`)}
              error={form.errorOf('reason')}
              hint={t(asked === 'return' ? 'decide.reason_hint' : 'decide.reason_optional')}
              required={asked === 'return'}
              rows={3}
              maxLength={500}
              value={reason}
              onChange={setReason}
            />
          )
        : undefined}
    </EntriesDialog>
  )
}
