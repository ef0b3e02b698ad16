import { Button } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import css from './account.module.css'
import { TotpEnrolment } from './totp-enrolment'
import { TotpRemoval } from './totp-removal'

export function TotpPanel() {
  const { t } = useTranslation('account')
  const [open, setOpen] = useState(false)
  const state = api.useQuery('get', '/session/totp')
  const begin = api.useMutation('post', '/session/totp')
  const close = () => {
    setOpen(false)
    begin.reset()
  }
  return (
    <Panel title={t('totp.title')}>
      <div className={css.form}>
        {state.error ? (
          <Failure coded={asProblem(state.error)} onRetry={() => void state.refetch()} />
        ) : null}
        {state.isPending ? <Loading /> : null}
        {state.data?.confirmed_at ? (
          <>
            <Notice
              tone="good"
              title={t('totp.on', { at: dayjs(state.data.confirmed_at).format('YYYY-MM-DD') })}
            >
              <p>{t(state.data.needed ? 'totp.needed' : 'totp.on_hint')}</p>
            </Notice>
            {open ? <TotpRemoval onDone={close} /> : null}
            {state.data.needed || open ? null : (
              <div className={css.actions}>
                <Button onClick={() => setOpen(true)}>{t('totp.remove')}</Button>
              </div>
            )}
          </>
        ) : null}
        {state.data && !state.data.confirmed_at ? (
          <>
            <p>{t(state.data.needed ? 'totp.off_needed' : 'totp.off')}</p>
            {begin.error ? <Failure coded={asProblem(begin.error)} /> : null}
            {begin.data ? (
              <TotpEnrolment enrolment={begin.data} onDone={close} />
            ) : (
              <div className={css.actions}>
                <Button type="primary" loading={begin.isPending} onClick={() => begin.mutate({})}>
                  {t('totp.begin')}
                </Button>
              </div>
            )}
          </>
        ) : null}
      </div>
    </Panel>
  )
}
