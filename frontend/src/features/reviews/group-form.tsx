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
import { allMet, answersOf, anyNotMet, CRITERIA, NO_ANSWERS, neededOf } from './criteria'
import { DecisionForm } from './decision-form'
import { goalOf } from './quantity'
import { Question } from './question'
import { RaiseDifference } from './raise-difference'
import { type DecisionParams, useDecision } from './use-decision'
import { VerdictField } from './verdict-field'

const VERDICTS = ['pass', 'return'] as const

/** The first review: five questions, then pass or return (R10). */
export function GroupForm({ indicator }: { indicator: components['schemas']['Indicator'] }) {
  const { t } = useTranslation(['reviews', 'common'])
  const [answers, setAnswers] = useState(NO_ANSWERS)
  const [verdict, setVerdict] = useState<(typeof VERDICTS)[number]>()
  const [suggested, setSuggested] = useState('')
  const [reason, setReason] = useState('')
  const returns = verdict === 'return'
  const needsReason = returns || (verdict === 'pass' && anyNotMet(answers))
  const reasonLabel = returns ? t('reviews:reason.return') : t('reviews:group.justification')
  const form = useFaults<string>({
    ...Object.fromEntries(
      CRITERIA.flatMap((criterion) => {
        const name = t(`reviews:criterion.${criterion}`)
        return [
          [`answers.${criterion}`, name],
          [`answers.${criterion}.remark`, t('reviews:group.remark', { criterion: name })],
        ]
      }),
    ),
    verdict: t('reviews:verdict'),
    suggested_target: t('reviews:group.suggested'),
    reason: reasonLabel,
  })
  const { base, busy, decide, stale, take } = useDecision(indicator, form)
  useUnsaved(answers !== NO_ANSWERS || reason !== '' || suggested !== '')
  const goal = goalOf(base.measure)
  const at = (name: string) => ({ id: form.idOf(name), error: form.errorOf(name) })

  const submit = async () => {
    const needed = { ...neededOf(answers), verdict: verdict ?? '' }
    if (!form.complete(needsReason ? { ...needed, reason } : needed) || !verdict) return
    const body = {
      answers: answersOf(answers),
      verdict,
      reason: needsReason ? reason : null,
      suggested_target: suggested || null,
    }
    const send = (params: DecisionParams) =>
      client.POST('/indicators/{id}/group-review', { params, body })
    await decide(send, t(`reviews:done.${verdict}`))
  }

  return (
    <DecisionForm
      title={t('reviews:group.title')}
      submit={t(verdict ? `reviews:verdict.group.${verdict}` : 'reviews:verdict.submit')}
      danger={returns}
      busy={busy}
      form={form}
      stale={stale}
      onTake={take}
      onSubmit={() => void submit()}
      extra={
        <Button
          onClick={() => {
            setAnswers(allMet)
            // Who finds everything in order most likely passes it; it can be chosen otherwise.
            setVerdict((chosen) => chosen ?? 'pass')
          }}
        >
          {t('reviews:group.all_met')}
        </Button>
      }
    >
      {CRITERIA.map((criterion) => (
        <Question
          key={criterion}
          criterion={criterion}
          answer={answers[criterion]}
          onChange={(answer) => setAnswers((now) => ({ ...now, [criterion]: answer }))}
          met={at(`answers.${criterion}`)}
          remark={at(`answers.${criterion}.remark`)}
        />
      ))}
      {goal ? (
        <Field
          {...at('suggested_target')}
          label={t('reviews:group.suggested')}
          hint={t('reviews:group.suggested_hint')}
        >
          {({ status, ...control }) => (
            <>
              <DecimalField
                {...control}
                status={status}
                suffix={goal.unit}
                placeholder={t('reviews:raise.now', {
                  target: quantityText(goal.target, goal.unit),
                })}
                value={suggested}
                onChange={setSuggested}
              />
              <RaiseDifference goal={goal} typed={suggested} />
            </>
          )}
        </Field>
      ) : null}
      <VerdictField {...at('verdict')} verdicts={VERDICTS} value={verdict} onChange={setVerdict} />
      {needsReason ? (
        <TextField
          {...at('reason')}
          label={reasonLabel}
          hint={t(returns ? 'reviews:reason.hint' : 'reviews:group.justification_hint')}
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
