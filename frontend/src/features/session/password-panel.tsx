import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import dayjs from 'dayjs'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { ErrorSummary } from '~/ui/error-summary'
import { Failure } from '~/ui/failure'
import { Field } from '~/ui/field'
import { Loading } from '~/ui/loading'
import { Panel } from '~/ui/panel'
import { useFaults } from '~/ui/use-faults'
import css from './account.module.css'
import { PasswordInput } from './password-input'

const EMPTY = { current: '', new: '', repeated: '' }

export function PasswordPanel() {
  const { t } = useTranslation('account')
  const { message } = App.useApp()
  const queries = useQueryClient()
  const state = api.useQuery('get', '/session/password')
  const change = api.useMutation('put', '/session/password')
  const [draft, setDraft] = useState(EMPTY)
  const form = useFaults({
    current: t('password.current'),
    new: t('password.new'),
    repeated: t('password.repeated'),
  })
  if (state.error) {
    return (
      <Panel title={t('password.title')}>
        <Failure coded={asProblem(state.error)} onRetry={() => void state.refetch()} />
      </Panel>
    )
  }
  if (!state.data) {
    return (
      <Panel title={t('password.title')}>
        <Loading />
      </Panel>
    )
  }
  const { min_length, min_classes, max_age_days, changed_at, one_time } = state.data

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!form.complete(draft)) return
    if (draft.new !== draft.repeated) {
      form.tell('repeated', t('password.differs'))
      return
    }
    try {
      await change.mutateAsync({ body: { current: draft.current, new: draft.new } })
      setDraft(EMPTY)
      form.clear()
      void message.success(t('password.changed'))
      await queries.invalidateQueries()
    } catch (error) {
      form.fail(error)
    }
  }
  const field = (name: keyof typeof EMPTY, label: string, hint?: string) => (
    <Field id={form.idOf(name)} label={label} hint={hint} error={form.errorOf(name)}>
      {(control) => (
        <PasswordInput
          control={control}
          name={name}
          autoComplete={name === 'current' ? 'current-password' : 'new-password'}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      )}
    </Field>
  )
  return (
    <Panel title={t('password.title')}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        {form.faults.length > 0 ? (
          <ErrorSummary
            title={t('password.failed')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        ) : null}
        {changed_at && !one_time ? (
          <p className="muted">
            {t('password.since', { at: dayjs(changed_at).format('YYYY-MM-DD') })}
            {max_age_days ? t('password.max_age', { days: max_age_days }) : null}
          </p>
        ) : null}
        {field('current', t(one_time ? 'password.one_time' : 'password.current'))}
        {field('new', t('password.new'), t('password.policy', { min_length, min_classes }))}
        {field('repeated', t('password.repeated'))}
        <div className={css.actions}>
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {t('password.submit')}
          </Button>
          <span className="muted">{t('password.ends_others')}</span>
        </div>
      </form>
    </Panel>
  )
}
