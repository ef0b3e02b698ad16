import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { asProblem, Problem } from '~/api/problem'
import { EntriesDialog } from './entries-dialog'
import { type AgendaEntry, type AgendaItem, entryOfItem, type Meeting } from './meeting-types'

interface RemovalDialogProps {
  meeting: Meeting
  items: readonly AgendaItem[]
  onDone: (ids: ReadonlySet<string>) => void
  onClose: () => void
}

/** Of a refusal of some items, the same in the words of a list of entries. */
function ofEntries(error: unknown): Problem {
  const { body, items } = asProblem(error)
  const errors = items.map(({ pointer, ...rest }) => ({
    ...rest,
    pointer: pointer.replace(/^\/item_ids\//, '/entries/'),
  }))
  return new Problem({ ...body, errors })
}

/** Takes items off the agenda that nothing was decided about: all or none. */
export function RemovalDialog({ meeting, items, onDone, onClose }: RemovalDialogProps) {
  const { t } = useTranslation('meetings')
  return (
    <EntriesDialog<AgendaEntry>
      title={t('removal.title')}
      hint={(count) => t('removal.hint', { count })}
      submit={(count) => t('removal.submit', { count })}
      done={(count) => t('removal.done', { count })}
      rows={items.map(entryOfItem)}
      send={({ entries }, key) =>
        client
          .POST('/meetings/{id}/agenda/removals', {
            params: {
              path: { id: meeting.id },
              header: { 'Idempotency-Key': key },
            },
            body: { item_ids: entries.map(({ id }) => id) },
          })
          .catch((error: unknown) => {
            throw ofEntries(error)
          })
      }
      newerOf={() => Promise.resolve([])}
      onDone={onDone}
      onClose={onClose}
    />
  )
}
