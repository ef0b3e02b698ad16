import { App, Button, Checkbox, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client as http } from '~/api/client'
import { ifMatch, useIdempotencyKey } from '~/api/idempotency'
import { asProblem, type Problem } from '~/api/problem'
import { CLIENT_SCOPES } from '~/api/words'
import { useCodeText, useErrorText } from '~/i18n/error-text'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Panel } from '~/ui/panel'
import { differs, useUnsaved } from '~/ui/use-unsaved'
import {
  type ClientDraft,
  type ClientField,
  draftOf,
  emptyDraft,
  inputOf,
  linesOf,
  orderOf,
  placeOf,
} from './client-draft'
import css from './clients.module.css'
import type { ApiClient, Secret } from './clients-page'

interface ClientFormProps {
  /** The program as it was when the form opened; a new one when null. */
  first: ApiClient | null
  onTold: (secret: Secret) => void
  onSaved: () => Promise<void>
  onCancel: () => void
}

export function ClientForm({ first, onTold, onSaved, onCancel }: ClientFormProps) {
  const { t } = useTranslation(['clients', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const permissionText = useCodeText('permissions')
  const id = useId()
  const { key, renew } = useIdempotencyKey()
  const [base, setBase] = useState(first)
  const [draft, setDraft] = useState(first ? draftOf(first) : emptyDraft)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [busy, setBusy] = useState(false)
  useUnsaved(differs(draft, base ? draftOf(base) : emptyDraft))
  const idOf = (field: ClientField) => `${id}-${field}`
  const change = (part: Partial<ClientDraft>) => setDraft((now) => ({ ...now, ...part }))

  const faults = (problem?.items ?? []).map((item) => {
    const { field, entry } = placeOf(item)
    const line = field === 'networks' && linesOf(draft.networks)[entry ?? -1]?.line
    const text = line ? t('clients:network_line', { line, text: errorText(item) }) : errorText(item)
    return { field, text }
  })
  faults.sort((one, other) => orderOf(one.field) - orderOf(other.field))
  const errorOf = (field: ClientField) => faults.find((fault) => fault.field === field)?.text

  const send = async () => {
    if (base) {
      const header = { 'If-Match': ifMatch(base.version) }
      const params = { path: { id: base.id }, header }
      await http.PUT('/clients/{id}', { params, body: inputOf(draft) })
      void message.success(t('clients:saved'))
      await onSaved()
      return
    }
    const { data } = await http.POST('/clients', {
      params: { header: { 'Idempotency-Key': key } },
      body: { client_id: draft.client_id, ...inputOf(draft) },
    })
    void message.success(t('clients:created'))
    if (data) onTold(data)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await send()
    } catch (error) {
      const failed = asProblem(error)
      setProblem(failed)
      setAttempt((count) => count + 1)
      // A corrected form is another request; a lost answer may be asked for again.
      if (failed.status >= 400 && failed.status < 500 && failed.status !== 401) renew()
    } finally {
      setBusy(false)
    }
  }
  const reload = async () => {
    if (!base) return
    const { data } = await http.GET('/clients/{id}', { params: { path: { id: base.id } } })
    if (!data) return
    setBase(data)
    setDraft(draftOf(data))
    setProblem(null)
  }
  return (
    <Panel title={t(base ? 'clients:edit_title' : 'clients:new')}>
      <form className={css.form} onSubmit={(event) => void submit(event)} noValidate>
        {problem ? (
          <ErrorSummary
            title={
              faults.length > 0
                ? t('common:form.error_summary', { count: faults.length })
                : t(base ? 'clients:not_saved' : 'clients:not_created')
            }
            faults={
              faults.length > 0
                ? faults.map(({ field, text }) => ({
                    fieldId: field && idOf(field),
                    label: field && t(`clients:${field}`),
                    text,
                  }))
                : [{ text: errorText(problem) }]
            }
            traceId={problem.body.trace_id}
            attempt={attempt}
          />
        ) : null}
        {problem?.status === 412 ? (
          <Button onClick={() => void reload()}>{t('clients:stale_reload')}</Button>
        ) : null}
        <div className={css.pair}>
          <Field
            id={idOf('name')}
            label={t('clients:name')}
            hint={t('clients:name_hint')}
            error={errorOf('name')}
            required
          >
            {({ 'aria-labelledby': _, ...control }) => (
              <Input
                {...control}
                autoComplete="off"
                value={draft.name}
                onChange={(event) => change({ name: event.target.value })}
              />
            )}
          </Field>
          <Field
            id={idOf('client_id')}
            label={t('clients:client_id')}
            hint={t('clients:client_id_hint')}
            error={errorOf('client_id')}
            required={!base}
          >
            {({ 'aria-labelledby': _, ...control }) => (
              <Input
                {...control}
                className="mono"
                autoComplete="off"
                spellCheck={false}
                disabled={base !== null}
                value={draft.client_id}
                onChange={(event) => change({ client_id: event.target.value })}
              />
            )}
          </Field>
        </div>
        <Field
          id={idOf('scopes')}
          label={t('clients:scopes')}
          hint={t('clients:scopes_hint')}
          error={errorOf('scopes')}
          required
          group
        >
          {({ id: control, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
            // biome-ignore lint/a11y/useSemanticElements: the field's own label names the group
            <div
              id={control}
              role="group"
              tabIndex={-1}
              aria-labelledby={labelledBy}
              aria-describedby={describedBy}
            >
              <Checkbox.Group
                className={css.scopes}
                value={draft.scopes}
                onChange={(scopes) => change({ scopes })}
                options={CLIENT_SCOPES.map((value) => ({ value, label: permissionText(value) }))}
              />
            </div>
          )}
        </Field>
        <div className={css.pair}>
          <Field
            id={idOf('networks')}
            label={t('clients:networks')}
            hint={t('clients:networks_hint')}
            error={errorOf('networks')}
          >
            {({ 'aria-labelledby': _, ...control }) => (
              <Input.TextArea
                {...control}
                className="mono"
                rows={3}
                spellCheck={false}
                value={draft.networks}
                onChange={(event) => change({ networks: event.target.value })}
              />
            )}
          </Field>
          <Field
            id={idOf('requests_per_minute')}
            label={t('clients:requests_per_minute')}
            hint={t('clients:quota_hint')}
            error={errorOf('requests_per_minute')}
            required
          >
            {({ 'aria-labelledby': _, ...control }) => (
              <Input
                {...control}
                inputMode="numeric"
                value={draft.requests_per_minute}
                onChange={(event) => change({ requests_per_minute: event.target.value })}
              />
            )}
          </Field>
        </div>
        <div className={css.buttons}>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t(base ? 'common:action.save' : 'clients:create')}
          </Button>
          <Button onClick={onCancel}>{t('common:action.cancel')}</Button>
        </div>
      </form>
    </Panel>
  )
}
