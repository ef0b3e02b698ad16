import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import { actionOf, useReason } from '~/ui/allowed'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { ConfirmMeeting } from './confirm-meeting'
import { type Meeting, OUTCOMES } from './meeting-types'
import css from './reviews.module.css'

interface ConfirmPanelProps {
  meeting: Meeting
  onQueued: (job: string) => void
}

/** The second person's word on a meeting that was held, and what still stands against it. */
export function ConfirmPanel({ meeting, onQueued }: ConfirmPanelProps) {
  const { t } = useTranslation('meetings')
  const reasonText = useReason()
  const [asking, setAsking] = useState(false)
  const confirm = actionOf(meeting, 'meeting.confirm')
  if (meeting.state !== 'held') return null
  const { agenda, minutes } = meeting
  const decided = OUTCOMES.reduce((sum, outcome) => sum + agenda[outcome], 0)
  const lacks = [
    decided + agenda.undecided === 0 ? t('confirm.lacks_agenda') : null,
    agenda.undecided > 0 ? t('confirm.lacks_decisions', { count: agenda.undecided }) : null,
    minutes === 0 ? t('confirm.lacks_minutes') : null,
    confirm && !confirm.allowed ? reasonText(confirm.reason, confirm.params) : null,
  ].filter((lack) => lack !== null)
  return (
    <Panel title={t('confirm.panel')}>
      <div className={css.decision}>
        <p className="muted">{t('confirm.hint')}</p>
        {lacks.length > 0 ? (
          <Notice tone="info" title={t('confirm.lacks')}>
            <ul className={css.groundList}>
              {lacks.map((lack) => (
                <li key={lack}>{lack}</li>
              ))}
            </ul>
          </Notice>
        ) : (
          <>
            <p>{t('confirm.ready')}</p>
            <div>
              <ActionButton action={confirm} type="primary" onClick={() => setAsking(true)}>
                {t('confirm.open')}
              </ActionButton>
            </div>
          </>
        )}
      </div>
      {asking ? (
        <ConfirmMeeting meeting={meeting} onQueued={onQueued} onClose={() => setAsking(false)} />
      ) : null}
    </Panel>
  )
}
