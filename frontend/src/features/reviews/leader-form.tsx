import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { TextField } from '~/ui/bound-fields'
import { DecimalField } from '~/ui/decimal-field'
import { Field } from '~/ui/field'
import { quantityText } from '~/ui/quantity'
import { useFaults } from '~/ui/use-faults'
import { useUnsaved } from '~/ui/use-unsaved'
import { DecisionForm } from './decision-form'
import { goalOf } from './quantity'
import { RaiseDifference } from './raise-difference'
import css from './reviews.module.css'
import { type DecisionParams, useDecision } from './use-decision'
import { type Verdict, VerdictField } from './verdict-field'

interface LeaderFormProps {
  indicator: components['schemas']['Indicator']
  /** What the supervision group would have the target be. */
  suggested: string | null
}

/** The second review: pass, raise the target (提标, R6), or return. */
export function LeaderForm({ indicator, suggested }: LeaderFormProps) {
  const { t } = useTranslation(['reviews', 'common'])
  const [verdict, setVerdict] = useState<Verdict>()
  const [target, setTarget] = useState('')
  const [reason, setReason] = useState('')
  const raises = verdict === 'raise'
  const labels = {
    verdict: t('reviews:verdict'),
    target: t('reviews:raise.target'),
    reason: t(raises ? 'reviews:reason.raise' : 'reviews:reason.return'),
  }
  const form = useFaults(labels)
  const { base, busy, decide, stale, take } = useDecision(indicator, form)
  useUnsaved(target !== '' || reason !== '')
  const goal = goalOf(base.measure)

  const submit = async () => {
    const needed = {
      verdict: verdict ?? '',
      ...(raises ? { target } : {}),
      ...(verdict && verdict !== 'pass' ? { reason } : {}),
    }
    if (!form.complete(needed) || !verdict) return
    const body = {
      verdict,
      reason: verdict === 'pass' ? null : reason,
      target: raises ? target : null,
    }
    const send = (params: DecisionParams) =>
      client.POST('/indicators/{id}/leader-review', { params, body })
    await decide(send, t(`reviews:done.${verdict}`))
  }

  return (
    <DecisionForm
      title={t('reviews:leader.title')}
      submit={t(verdict ? `reviews:verdict.leader.${verdict}` : 'reviews:verdict.submit')}
      danger={verdict === 'return'}
      busy={busy}
      form={form}
      stale={stale}
      onTake={take}
      onSubmit={() => void submit()}
    >
      <VerdictField
        {...form.bind('verdict')}
        verdicts={goal ? (['pass', 'raise', 'return'] as const) : (['pass', 'return'] as const)}
        value={verdict}
        onChange={setVerdict}
      />
      {raises && goal ? (
        <Field {...form.bind('target')} required>
          {({ status, ...control }) => (
            <>
              <DecimalField
                {...control}
                status={status}
                // Whoever chose to raise types the number next.
                autoFocus
                suffix={goal.unit}
                placeholder={t('reviews:raise.now', {
                  target: quantityText(goal.target, goal.unit),
                })}
                value={target}
                onChange={setTarget}
              />
              {suggested && suggested !== target ? (
                <Button className={css.take} type="link" onClick={() => setTarget(suggested)}>
                  {t('reviews:raise.take', { target: quantityText(suggested, goal.unit) })}
                </Button>
              ) : null}
              <RaiseDifference goal={goal} typed={target} />
            </>
          )}
        </Field>
      ) : null}
      {verdict && verdict !== 'pass' ? (
        <TextField
          {...form.bind('reason')}
          hint={t('reviews:reason.hint')}
          required
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      ) : null}
    </DecisionForm>
  )
}
