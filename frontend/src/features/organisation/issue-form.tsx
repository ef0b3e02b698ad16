import { Button, Radio } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { useIdempotencyKey } from '~/api/idempotency'
import { asProblem, type Problem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import { UnitSelect } from '~/pickers/unit-select'
import { ErrorSummary } from '~/ui/error-summary'
import { Failure } from '~/ui/failure'
import { Field } from '~/ui/field'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import css from './codes.module.css'
import type { Issued } from './issue-codes-page'

/** Everybody who cannot sign in yet, or those of one unit. */
export interface Who {
  all: boolean
  unit_id?: string
}

interface IssueFormProps {
  /** For whom the last list was, when more of them wait. */
  again: Who | undefined
  remaining: number
  onIssued: (issued: Issued, who: Who) => void
}

export function IssueForm({ again, remaining, onIssued }: IssueFormProps) {
  const { t } = useTranslation('site')
  const errorText = useErrorText()
  const { key, renew } = useIdempotencyKey()
  const [who, setWho] = useState<Who>({ all: true })
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [missing, setMissing] = useState(false)
  const [attempt, setAttempt] = useState(0)

  // How many that are is said before it is done; who waits may be others every time.
  const receivers = api.useQuery(
    'get',
    '/people/issue-codes',
    { params: { query: { unit_id: who.all ? undefined : who.unit_id } } },
    { enabled: asked, staleTime: 0, gcTime: 0 },
  )
  const { waiting, at_once } = receivers.data ?? { waiting: 0, at_once: 0 }
  const count = Math.min(waiting, at_once)

  const issue = async (chosen: Who) => {
    setBusy(true)
    setProblem(null)
    try {
      const { data } = await client.POST('/people/issue-codes', {
        params: { header: { 'Idempotency-Key': key } },
        body: chosen,
      })
      setAsked(false)
      renew()
      if (data) onIssued(data, chosen)
    } catch (error) {
      const failed = asProblem(error)
      setProblem(failed)
      setAttempt((count) => count + 1)
      // A lost answer may be asked for again under the same key; it then comes without the codes.
      if (failed.status >= 400 && failed.status < 500 && failed.status !== 401) renew()
    } finally {
      setBusy(false)
    }
  }
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const lacks = !who.all && !who.unit_id
    setMissing(lacks)
    setAttempt((count) => count + 1)
    if (!lacks) setAsked(true)
  }
  return (
    <Panel>
      <form className={css.form} onSubmit={ask} noValidate>
        {problem || missing ? (
          <ErrorSummary
            title={t('codes.failed')}
            faults={
              problem
                ? [{ text: errorText(problem) }]
                : [
                    {
                      fieldId: 'codes-unit',
                      label: t('codes.of_unit'),
                      text: errorText({ code: 'client.required' }),
                    },
                  ]
            }
            traceId={problem?.body.trace_id}
            attempt={attempt}
          />
        ) : null}
        <Field id="codes-who" label={t('codes.who')} hint={t('codes.hint')} group>
          {({ 'aria-labelledby': labelledBy }) => (
            <Radio.Group
              aria-labelledby={labelledBy}
              className={css.choices}
              value={who.all}
              onChange={(event) => {
                setWho({ all: event.target.value })
                setAsked(false)
                setMissing(false)
              }}
              options={[
                { value: true, label: t('codes.all') },
                { value: false, label: t('codes.unit') },
              ]}
            />
          )}
        </Field>
        {who.all ? null : (
          <Field
            id="codes-unit"
            label={t('codes.of_unit')}
            error={missing ? errorText({ code: 'client.required' }) : undefined}
            required
          >
            {({ 'aria-labelledby': _, ...control }) => (
              <UnitSelect
                {...control}
                placeholder={t('codes.choose_unit')}
                value={who.unit_id}
                onChange={(unit_id) => {
                  setWho({ all: false, unit_id })
                  setAsked(false)
                  setMissing(false)
                }}
              />
            )}
          </Field>
        )}
        {asked ? (
          <Notice
            tone="warn"
            role="alert"
            actions={
              count > 0 ? (
                <Button type="primary" loading={busy} onClick={() => void issue(who)}>
                  {t('codes.confirm', { count })}
                </Button>
              ) : undefined
            }
          >
            {receivers.error ? (
              <Failure
                coded={asProblem(receivers.error)}
                onRetry={() => void receivers.refetch()}
              />
            ) : receivers.data ? (
              <p>
                {waiting > count
                  ? t('codes.confirm_part', { count, waiting })
                  : t(count > 0 ? 'codes.confirm_text' : 'codes.none', { count })}
              </p>
            ) : (
              <Loading />
            )}
          </Notice>
        ) : (
          <div>
            <Button type="primary" htmlType="submit">
              {t('codes.issue')}
            </Button>
          </div>
        )}
        {again && !asked ? (
          <Notice
            tone="info"
            role="status"
            actions={
              <Button loading={busy} onClick={() => void issue(again)}>
                {t('codes.next')}
              </Button>
            }
          >
            <p>{t('codes.remaining', { count: remaining })}</p>
          </Notice>
        ) : null}
      </form>
    </Panel>
  )
}
