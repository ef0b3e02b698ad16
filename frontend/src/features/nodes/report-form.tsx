import { Button } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '~/ui/action-button'
import { actionOf, isBeside, useReason } from '~/ui/allowed'
import { cityTime } from '~/ui/city-time'
import { ErrorSummary } from '~/ui/error-summary'
import { FormFoot } from '~/ui/form-foot'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { unitOf } from '~/ui/quantity'
import { StaleNotice } from '~/ui/stale-notice'
import { BackDialog } from './back-dialog'
import css from './nodes.module.css'
import { ReportFields } from './report-fields'
import { nextOf } from './report-steps'
import type { NodeDetail } from './report-types'
import { lackingOf } from './typed-report'
import { useReportForm } from './use-report-form'

interface ReportFormProps {
  detail: NodeDetail
  /** The evidence of the report, which is begun with its first file. */
  files: (report: string | undefined, begin: () => Promise<string>) => ReactNode
}

/** The open report about a node, or the one that is begun here. */
export function ReportForm({ detail, files }: ReportFormProps) {
  const { t } = useTranslation(['reports', 'common'])
  const reasonText = useReason()
  const [backing, setBacking] = useState(false)
  const editor = useReportForm(detail)
  const { live, typed, form, busy, dirty, late, stale } = editor
  const { measure, data_owner } = detail.indicator
  const measured = measure.kind === 'numeric' && !data_owner
  const missing = lackingOf(typed, { late, actual: measured, files: live?.files ?? 0 })
  const lacking = missing.map((name) => t(`reports:form.${name}`)).join(t('common:state.join'))
  const edit = actionOf(live ?? detail, 'report.edit')
  const next = live && nextOf(live)
  const steps = next?.action.allowed === true
  const back = live && actionOf(live, 'report.return')
  const done = t(lacking ? 'reports:form.saved_lacking' : 'reports:form.saved')
  const submit = () =>
    next && steps
      ? editor.take(
          next.step,
          t(next.step === 'submit' ? 'reports:step.submitted' : 'reports:step.confirmed', {
            count: 1,
          }),
        )
      : editor.save(done)
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (edit?.allowed) void submit()
      }}
    >
      <div className={css.notices}>
        {live?.sent_back && live.reason ? (
          <Notice tone="warn" title={t('reports:form.sent_back')}>
            <p className={css.said}>{live.reason}</p>
            <p className="muted">
              {t('reports:form.sent_back_by', {
                name: live.sent_back.by.name,
                at: cityTime(live.sent_back.at),
              })}
            </p>
          </Notice>
        ) : null}
        {edit?.allowed ? null : (
          <Notice tone="warn" role="alert" title={t('common:form.not_allowed')}>
            <p>{reasonText(edit?.reason, edit?.params)}</p>
          </Notice>
        )}
        {stale ? (
          <StaleNotice onTake={editor.takeLive}>
            <p>{t('reports:form.stale')}</p>
          </StaleNotice>
        ) : form.faults.length > 0 ? (
          <ErrorSummary
            title={t('common:form.problem')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        ) : editor.restored ? (
          <Notice
            tone="info"
            role="status"
            title={t('reports:form.restored', { at: cityTime(editor.restored) })}
            actions={<Button onClick={editor.takeLive}>{t('reports:form.discard')}</Button>}
          />
        ) : null}
      </div>
      <Panel
        title={t('reports:form.title', { number: live?.number ?? detail.reports.length + 1 })}
        flush
      >
        <div className={css.begin}>
          <ReportFields
            typed={typed}
            late={late}
            unit={measured ? unitOf(measure) : undefined}
            form={form}
            onType={editor.type}
          />
          <div id={form.idOf('evidence')} tabIndex={-1}>
            {files(live?.id, async () => (await editor.begun()).id)}
          </div>
        </div>
        <FormFoot>
          <p role="status">
            {dirty
              ? t('reports:form.unsaved')
              : live && lacking
                ? t('reports:form.lacking', { missing: lacking })
                : null}
          </p>
          {back && !isBeside(back) ? (
            <ActionButton action={back} onClick={() => setBacking(true)}>
              {t('reports:step.send_back')}
            </ActionButton>
          ) : null}
          {steps && dirty ? (
            <Button loading={busy} onClick={() => void editor.save(done)}>
              {t('reports:form.save')}
            </Button>
          ) : null}
          {edit?.allowed ? (
            <Button type="primary" htmlType="submit" loading={busy} disabled={stale}>
              {!steps
                ? t('reports:form.save_for_section')
                : next?.step === 'submit'
                  ? t(dirty ? 'reports:form.save_submit' : 'reports:form.submit')
                  : t(dirty ? 'reports:form.save_confirm' : 'reports:form.confirm')}
            </Button>
          ) : null}
        </FormFoot>
      </Panel>
      {backing && live ? (
        <BackDialog report={live} way="send_back" onClose={() => setBacking(false)} />
      ) : null}
    </form>
  )
}
