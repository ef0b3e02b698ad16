import { useNavigate } from '@tanstack/react-router'
import { App, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useKeyOf } from '~/api/idempotency'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { useErrorText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { FormDialog } from '~/ui/form-dialog'
import { useCommand } from '~/ui/use-command'
import { useFaults } from '~/ui/use-faults'
import { MeetingFields, useMeetingLabels } from './meeting-fields'
import type { Meeting } from './meeting-types'

interface CallDialogProps {
  year: number
  /** How the last one was called. */
  name: string
  onClose: () => void
}

/** Calls a meeting, with everything that waits for one on its agenda unless that is unticked. */
export function CallDialog({ year, name, onClose }: CallDialogProps) {
  const { t } = useTranslation('meetings')
  const { message } = App.useApp()
  const errorText = useErrorText()
  const navigate = useNavigate()
  const [draft, setDraft] = useState({
    number: '',
    name,
    held_on: cityTime(new Date()).slice(0, 10),
  })
  const [withWaiting, setWithWaiting] = useState(true)
  const key = useKeyOf(draft)
  const form = useFaults(useMeetingLabels())
  const { busy, run } = useCommand(form)

  const putWaiting = async ({ id, number }: Meeting) => {
    // The meeting is called, whatever becomes of its agenda: that can be tried again on its page.
    try {
      const { data } = await client.POST('/meetings/{id}/agenda', {
        params: {
          path: { id },
          header: { 'Idempotency-Key': `${key}-agenda` },
        },
        body: { all_waiting: true },
      })
      void message.success(t('call.put', { number, count: data?.changed ?? 0 }))
    } catch (error) {
      const { code, params } = asProblem(error)
      void message.warning(t('call.not_put', { why: errorText({ code, params }) }))
    }
  }
  const submit = async () => {
    if (!form.complete(draft)) return
    let called: Meeting | undefined
    const call = async () => {
      const { data } = await client.POST('/meetings', {
        params: { header: { 'Idempotency-Key': key } },
        body: { ...draft, year },
      })
      called = data
      if (data && withWaiting) await putWaiting(data)
    }
    const done = withWaiting ? undefined : t('call.done', { number: draft.number })
    if (!(await run(call, done)) || !called) return
    onClose()
    await navigate({ to: paths.meeting, params: { id: called.id }, ignoreBlocker: true })
  }

  return (
    <FormDialog
      open
      title={t('call.open')}
      submit={t(withWaiting ? 'call.submit_waiting' : 'call.submit')}
      busy={busy}
      form={form}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <MeetingFields
        form={form}
        draft={draft}
        onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
      />
      <Checkbox checked={withWaiting} onChange={({ target }) => setWithWaiting(target.checked)}>
        {t('call.waiting')}
      </Checkbox>
    </FormDialog>
  )
}
