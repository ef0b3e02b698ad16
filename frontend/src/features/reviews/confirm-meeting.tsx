import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { FormDialog } from '~/ui/form-dialog'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { type Meeting, OUTCOMES } from './meeting-types'
import css from './reviews.module.css'

interface ConfirmMeetingProps {
  meeting: Meeting
  onQueued: (job: string) => void
  onClose: () => void
}

/** Asks once more, and says in numbers what will happen. */
export function ConfirmMeeting({ meeting, onQueued, onClose }: ConfirmMeetingProps) {
  const { t } = useTranslation('meetings')
  const { base, stale, take } = useBase(meeting)
  const form = useFaults({ minutes: t('confirm.minutes'), agenda: t('confirm.agenda') })
  const { busy, run } = useCommand(form)
  // Each time the dialog is opened is another try: one that failed is not found again.
  const key = useKeyOf([base.id, base.version])
  const submit = async () => {
    let job: string | undefined
    const confirm = async () => {
      const { data } = await client.POST('/meetings/{id}/confirmation', {
        params: {
          path: { id: base.id },
          header: { 'If-Match': ifMatch(base.version), 'Idempotency-Key': key },
        },
      })
      job = data?.id
    }
    if (!(await run(confirm, t('confirm.queued')))) return
    onClose()
    if (job) onQueued(job)
  }
  const parts = OUTCOMES.filter((outcome) => meeting.agenda[outcome] > 0)
  return (
    <FormDialog
      open
      title={t('confirm.title')}
      submit={t('confirm.submit')}
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
      <p>{t('confirm.effect')}</p>
      <ul className={css.groundList} id={form.idOf('agenda')} tabIndex={-1}>
        {parts.map((outcome) => (
          <li key={outcome}>{t(`confirm.${outcome}`, { count: meeting.agenda[outcome] })}</li>
        ))}
      </ul>
      <p id={form.idOf('minutes')} tabIndex={-1}>
        {t('confirm.frozen')}
      </p>
    </FormDialog>
  )
}
