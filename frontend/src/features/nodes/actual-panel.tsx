import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actionOf, isBeside, useReason } from '~/ui/allowed'
import { DecimalField } from '~/ui/decimal-field'
import { ErrorSummary } from '~/ui/error-summary'
import { Field } from '~/ui/field'
import { Panel } from '~/ui/panel'
import { quantityText, unitOf } from '~/ui/quantity'
import { StaleNotice } from '~/ui/stale-notice'
import { useUnsaved } from '~/ui/use-unsaved'
import css from './actuals.module.css'
import type { NodeDetail } from './report-types'
import { useActual } from './use-actual'

/** For the data owner of the node's indicator: what was reached; nothing for everybody else. */
export function ActualPanel({ detail }: { detail: NodeDetail }) {
  const { t } = useTranslation('progress')
  const reasonText = useReason()
  const enter = actionOf(detail, 'actual.enter')
  if (!enter || (!enter.allowed && isBeside(enter))) return null
  return (
    <Panel title={t('actual.title')}>
      {enter.allowed ? (
        <ActualForm key={detail.id} detail={detail} />
      ) : (
        <p className="muted">
          {t('actual.closed', { reason: reasonText(enter.reason, enter.params) })}
        </p>
      )}
    </Panel>
  )
}

function ActualForm({ detail }: { detail: NodeDetail }) {
  const { t } = useTranslation(['progress', 'common'])
  const [typed, setTyped] = useState<string>()
  const { form, busy, dirty, stale, type, take, save } = useActual(detail, typed, setTyped)
  useUnsaved(dirty)
  const unit = unitOf(detail.indicator.measure)
  const told = (value: string | null | undefined, none: string) =>
    value ? quantityText(value, unit) : <span className="muted">{none}</span>
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void save()
      }}
    >
      {stale ? (
        <StaleNotice onTake={take}>
          {detail.actual ? (
            <p>{t('progress:actual.now', { value: quantityText(detail.actual, unit) })}</p>
          ) : null}
        </StaleNotice>
      ) : form.faults.length > 0 ? (
        <ErrorSummary
          title={t('common:form.problem')}
          faults={form.faults}
          traceId={form.traceId}
          attempt={form.attempt}
        />
      ) : null}
      <dl className={css.beside}>
        <div>
          <dt>{t('progress:actual.planned')}</dt>
          <dd>{told(detail.planned, t('common:state.none'))}</dd>
        </div>
        <div>
          <dt>{t('progress:actual.last')}</dt>
          <dd>{told(detail.actual, t('progress:actual.none'))}</dd>
        </div>
      </dl>
      <div className={css.entry}>
        <Field
          id={form.idOf('value')}
          label={unit ? t('progress:actual.value_unit', { unit }) : t('progress:actual.value')}
          error={form.errorOf('value')}
          required
        >
          {({ status, ...control }) => (
            <DecimalField
              {...control}
              status={status}
              value={typed ?? detail.actual ?? ''}
              onChange={type}
            />
          )}
        </Field>
        <Button type="primary" htmlType="submit" loading={busy} disabled={stale || !dirty}>
          {t('progress:actual.save')}
        </Button>
      </div>
    </form>
  )
}
