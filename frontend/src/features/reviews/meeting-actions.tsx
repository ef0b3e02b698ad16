import { FileTextOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { useIdempotencyKey } from '~/api/idempotency'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { LinkButton } from '~/ui/link-button'
import { CorrectDialog } from './correct-dialog'
import { EditMeetingDialog } from './edit-meeting-dialog'
import { HoldDialog } from './hold-dialog'
import type { Meeting } from './meeting-types'

type Open = 'put' | 'correct' | 'edit' | 'hold'

/** What a secretary does with a meeting as a whole, and the way to its pack. */
export function MeetingActions({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation(['meetings', 'common'])
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const may = actionOf(meeting, 'meeting.edit')?.allowed
  const prepared = meeting.state === 'draft'
  const items = Object.values(meeting.agenda).reduce((sum, count) => sum + count, 0)
  return (
    <>
      {may && prepared ? (
        <Button type={items > 0 ? 'primary' : 'default'} onClick={() => setOpen('hold')}>
          {t('meetings:hold.open')}
        </Button>
      ) : null}
      {may ? (
        <Button type={items > 0 ? 'default' : 'primary'} onClick={() => setOpen('put')}>
          {t('meetings:put.open')}
        </Button>
      ) : null}
      {may ? (
        <Button onClick={() => setOpen('correct')}>{t('meetings:correct.open')}</Button>
      ) : null}
      {may && prepared ? (
        <Button onClick={() => setOpen('edit')}>{t('common:action.edit')}</Button>
      ) : null}
      {items > 0 ? (
        <LinkButton
          icon={<FileTextOutlined aria-hidden />}
          render={(props) => <Link {...props} to={paths.meetingPack} params={{ id: meeting.id }} />}
        >
          {t('meetings:pack.open')}
        </LinkButton>
      ) : null}
      {open === 'put' ? <PutDialog meeting={meeting} onClose={close} /> : null}
      {open === 'correct' ? <CorrectDialog meeting={meeting} onClose={close} /> : null}
      {open === 'edit' ? <EditMeetingDialog meeting={meeting} onClose={close} /> : null}
      {open === 'hold' ? <HoldDialog meeting={meeting} onClose={close} /> : null}
    </>
  )
}

/** Puts everything that waits on the agenda. */
function PutDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('meetings')
  const { message } = App.useApp()
  const { key } = useIdempotencyKey()
  const put = async () => {
    const { data } = await client.POST('/meetings/{id}/agenda', {
      params: {
        path: { id: meeting.id },
        header: { 'Idempotency-Key': key },
      },
      body: { all_waiting: true },
    })
    const count = data?.changed ?? 0
    if (count > 0) void message.success(t('put.done', { count }))
    else void message.info(t('put.none'))
  }
  return (
    <ConfirmDialog title={t('put.title')} submit={t('put.submit')} onSubmit={put} onClose={onClose}>
      <p>{t('put.hint')}</p>
    </ConfirmDialog>
  )
}
