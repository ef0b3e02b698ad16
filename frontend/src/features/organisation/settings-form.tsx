import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { asProblem, fieldOfPointer, type Problem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import { ErrorSummary } from '~/ui/error-summary'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { differs, useUnsaved } from '~/ui/use-unsaved'
import css from './settings.module.css'
import { draftOf, fieldOf, inputOf, type Settings, type SettingsField } from './settings-draft'
import { SettingsFields, settingId } from './settings-fields'

/** Edits from one version; when another was saved meanwhile, it has to be loaded first. */
export function SettingsForm({ first }: { first: Settings }) {
  const { t } = useTranslation(['site', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const queries = useQueryClient()
  const [base, setBase] = useState(first)
  const [draft, setDraft] = useState(() => draftOf(first))
  const [problem, setProblem] = useState<Problem | null>(null)
  const [attempt, setAttempt] = useState(0)
  const [saving, setSaving] = useState(false)
  useUnsaved(differs(draft, draftOf(base)))
  const allowed = base.allowed_actions.some(
    ({ action, allowed }) => action === 'setting.edit' && allowed,
  )

  const items = (problem?.items ?? []).map((item) => {
    const field = fieldOf(fieldOfPointer(item.pointer))
    return { field, text: errorText(item) }
  })
  const errors = new Map<SettingsField, string>()
  for (const { field, text } of items) if (field) errors.set(field, text)

  const take = (settings: Settings) => {
    setBase(settings)
    setDraft(draftOf(settings))
    setProblem(null)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (saving) return
    setSaving(true)
    try {
      const { data } = await client.PUT('/settings', {
        params: { header: { 'If-Match': ifMatch(base.version) } },
        body: inputOf(draft),
      })
      if (data) take(data)
      void message.success(t('site:settings.saved'))
      await queries.invalidateQueries()
    } catch (error) {
      setProblem(asProblem(error))
      setAttempt((count) => count + 1)
    } finally {
      setSaving(false)
    }
  }
  const reload = async () => {
    const { data } = await client.GET('/settings')
    if (data) take(data)
  }
  const stale = problem?.status === 412
  return (
    <Panel flush>
      <form noValidate onSubmit={(event) => void submit(event)}>
        {stale ? (
          <div className={css.problem}>
            <Notice
              tone="warn"
              role="alert"
              title={t('site:settings.stale')}
              actions={<Button onClick={() => void reload()}>{t('site:settings.reload')}</Button>}
            >
              <p>{t('site:settings.stale_hint')}</p>
            </Notice>
          </div>
        ) : problem ? (
          <div className={css.problem}>
            <ErrorSummary
              title={
                items.length > 0
                  ? t('common:form.error_summary', { count: items.length })
                  : t('site:settings.failed')
              }
              faults={
                items.length > 0
                  ? items.map(({ field, text }) => ({
                      fieldId: field && settingId(field),
                      label: field && t(`site:settings.${field}`),
                      text,
                    }))
                  : [{ text: errorText(problem) }]
              }
              traceId={problem.body.trace_id}
              attempt={attempt}
            />
          </div>
        ) : null}
        <SettingsFields
          draft={draft}
          errors={errors}
          onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
        />
        <div className={css.foot}>
          <Button type="primary" htmlType="submit" loading={saving} disabled={!allowed}>
            {t('common:action.save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
