import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChangeDialog } from './change-dialog'
import { isCorrection } from './correction'
import { DecideDialog } from './decide-dialog'
import type { AgendaItem, Meeting } from './meeting-types'
import { RemovalDialog } from './removal-dialog'

interface AgendaBatchProps {
  meeting: Meeting
  items: AgendaItem[]
  onDone: (ids: ReadonlySet<string>) => void
}

type Open = 'approve' | 'return' | 'defer' | 'change' | 'removal'

/** What can be done with the ticked items: decide once the meeting was held, take off what is not decided. */
export function AgendaBatch({ meeting, items, onDone }: AgendaBatchProps) {
  const { t } = useTranslation('meetings')
  const [open, setOpen] = useState<Open | null>(null)
  const shared = { meeting, onDone, onClose: () => setOpen(null) }
  const [first] = items
  // Only about what was issued: other words, and nothing to return.
  const correcting = items.every((item) => isCorrection(meeting, item))
  return (
    <>
      {meeting.state === 'held' ? (
        <>
          <Button
            type="primary"
            icon={<CheckOutlined aria-hidden />}
            onClick={() => setOpen('approve')}
          >
            {t(correcting ? 'correct.keep' : 'decide.approve')}
          </Button>
          {items.length === 1 ? (
            <Button onClick={() => setOpen('change')}>
              {t(correcting ? 'correct.correct' : 'decide.change')}
            </Button>
          ) : null}
          {correcting ? null : (
            <Button onClick={() => setOpen('return')}>{t('decide.return')}</Button>
          )}
          <Button onClick={() => setOpen('defer')}>{t('decide.defer')}</Button>
        </>
      ) : null}
      {items.some(({ outcome }) => !outcome) ? (
        <Button onClick={() => setOpen('removal')}>{t('removal.open')}</Button>
      ) : null}
      {open === 'removal' ? <RemovalDialog {...shared} items={items} /> : null}
      {open === 'change' && first ? <ChangeDialog {...shared} item={first} /> : null}
      {open === 'approve' || open === 'return' || open === 'defer' ? (
        <DecideDialog {...shared} items={items} verdict={open} />
      ) : null}
    </>
  )
}
