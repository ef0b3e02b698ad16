import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch, useKeyOf } from '~/api/idempotency'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { FormDialog } from '~/ui/form-dialog'
import { Loading } from '~/ui/loading'
import { StaleNotice } from '~/ui/stale-notice'
import { useBase } from '~/ui/use-base'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { effectsOf } from './correction'
import { type Meeting, wholeAgenda } from './meeting-types'
import css from './reviews.module.css'

interface ConfirmMeetingProps {
  meeting: Meeting
  onQueued: (job: string) => void
  onClose: () => void
}

/** In the order in which they are told. */
const EFFECTS = ['approved', 'changed', 'corrected', 'kept', 'returned', 'deferred'] as const

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
  // The counts of a meeting do not tell what was issued before from what it issues.
  const agenda = useQuery({
    queryKey: ['get', '/meetings/{id}/agenda', 'whole', meeting.id],
    queryFn: () => wholeAgenda(meeting.id),
  })
  const effects = agenda.data && { ...meeting.agenda, ...effectsOf(meeting, agenda.data) }
  return (
    <FormDialog
      open
      title={t('confirm.title')}
      submit={t('confirm.submit')}
      busy={busy}
      barred={!effects}
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
      {agenda.error ? (
        <Failure coded={asProblem(agenda.error)} onRetry={() => void agenda.refetch()} />
      ) : effects ? (
        <ul className={css.groundList} id={form.idOf('agenda')} tabIndex={-1}>
          {EFFECTS.filter((effect) => effects[effect] > 0).map((effect) => (
            <li key={effect}>{t(`confirm.${effect}`, { count: effects[effect] })}</li>
          ))}
        </ul>
      ) : (
        <Loading />
      )}
      <p id={form.idOf('minutes')} tabIndex={-1}>
        {t('confirm.frozen')}
      </p>
    </FormDialog>
  )
}
