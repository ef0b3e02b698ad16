import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { actionOf, useReason } from '~/ui/allowed'
import { formatDecimal, sumDecimals } from '~/ui/decimal'
import { ErrorSummary } from '~/ui/error-summary'
import { FormFoot } from '~/ui/form-foot'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { StaleNotice } from '~/ui/stale-notice'
import { standingOf } from '~/ui/standing'
import { StandingMark } from '~/ui/standing-mark'
import { NodeRows } from './node-rows'
import css from './nodes.module.css'
import type { Indicator, OpenPlan } from './plan-types'
import { Proposals } from './proposals'
import { usePlanEditor } from './use-plan-editor'

/** The plan as rows to type in, saved as often as one likes and handed in when it is whole. */
export function EditForm({ indicator, live }: { indicator: Indicator; live: OpenPlan }) {
  const { t } = useTranslation(['nodes', 'common'])
  const reasonText = useReason()
  const { id, measure } = indicator
  const editor = usePlanEditor(id, live)
  const { base, rows, setRows, form, busy, dirty, stale, take } = editor
  const edit = actionOf(live, 'plan.edit')
  const submit = actionOf(live, 'plan.submit')
  const weight = sumDecimals(rows.map((row) => row.weight))
  const { return_reason } = base.plan
  return (
    <form
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (edit?.allowed) void editor.save()
      }}
    >
      {return_reason ? (
        <div className={css.spaced}>
          <Notice tone="warn" title={t('nodes:edit.returned')}>
            <p className={css.said}>{return_reason}</p>
          </Notice>
        </div>
      ) : null}
      <div className={css.notices}>
        {edit?.allowed ? null : (
          <Notice tone="warn" role="alert" title={t('common:form.not_allowed')}>
            <p>{reasonText(edit?.reason, edit?.params)}</p>
          </Notice>
        )}
        {stale && edit?.allowed ? (
          <StaleNotice onTake={take}>
            <p>{t('nodes:edit.stale')}</p>
          </StaleNotice>
        ) : form.faults.length > 0 ? (
          <ErrorSummary
            title={t('common:form.problem')}
            faults={form.faults}
            traceId={form.traceId}
            attempt={form.attempt}
          />
        ) : null}
      </div>
      <Panel
        title={t('nodes:edit.rows')}
        extra={rows.length > 0 ? <Proposals id={id} rows={rows} onTake={setRows} /> : undefined}
        flush
      >
        {rows.length === 0 ? <Proposals id={id} rows={rows} onTake={setRows} /> : null}
        <NodeRows rows={rows} measure={measure} form={form} onChange={setRows} />
        <FormFoot>
          <p role="status" id={form.idOf('nodes')} tabIndex={-1}>
            {t('nodes:sum', { weight: formatDecimal(weight) })}{' '}
            <StandingMark standing={standingOf(weight)} />
            {dirty ? ` · ${t('nodes:edit.unsaved')}` : null}
          </p>
          <LinkButton
            render={(props) => (
              <Link {...props} to={paths.indicator} params={{ id }} search={{ tab: 'nodes' }} />
            )}
          >
            {t('common:action.back')}
          </LinkButton>
          {edit?.allowed ? (
            <Button htmlType="submit" loading={busy} type={submit?.allowed ? 'default' : 'primary'}>
              {t('common:action.save')}
            </Button>
          ) : null}
          {submit?.allowed ? (
            <Button type="primary" loading={busy} onClick={() => void editor.submit()}>
              {t('nodes:edit.submit')}
            </Button>
          ) : null}
        </FormFoot>
      </Panel>
    </form>
  )
}
