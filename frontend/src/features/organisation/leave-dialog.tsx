import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'
import { DayField, TextField } from '~/ui/bound-fields'
import { cityTime } from '~/ui/city-time'
import { FormDialog } from '~/ui/form-dialog'
import { Notice } from '~/ui/notice'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'

interface LeaveDialogProps {
  person: components['schemas']['Person']
  onClose: () => void
}

/** Somebody leaves: their last day, and what follows from it. */
export function LeaveDialog({ person, onClose }: LeaveDialogProps) {
  const { t } = useTranslation(['people', 'common'])
  const today = cityTime(new Date()).slice(0, 10)
  const [last, setLast] = useState(today)
  const [reason, setReason] = useState('')
  const form = useFaults({ last_on: t('people:leave.last_on'), reason: t('common:form.reason') })
  const { busy, run } = useCommand(form)
  const submit = async () => {
    if (!form.complete({ last_on: last, reason })) return
    const done = await run(
      () =>
        client.POST('/people/{id}/close', {
          params: { path: { id: person.id }, header: { 'If-Match': ifMatch(person.version) } },
          body: { last_on: last, reason },
        }),
      t('people:leave.done'),
    )
    if (done) onClose()
  }
  const posts = person.posts.filter(({ state }) => state === 'holding' || state === 'future').length
  return (
    <FormDialog
      open
      danger
      title={t('people:leave.title', { name: person.name })}
      submit={t('people:leave.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <Notice tone="warn" title={t('people:leave.follows')}>
        <ul>
          <li>{t('people:leave.posts', { count: posts })}</li>
          <li>{t(last === today ? 'people:leave.today' : 'people:leave.later')}</li>
          <li>{t('people:leave.indicators', { count: person.indicator_count })}</li>
        </ul>
      </Notice>
      <DayField {...form.bind('last_on')} required value={last} onChange={setLast} />
      <TextField {...form.bind('reason')} required rows={3} value={reason} onChange={setReason} />
    </FormDialog>
  )
}
