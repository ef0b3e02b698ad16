import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { quantityText } from '~/ui/quantity'
import timeline from '~/ui/timeline.module.css'
import { CRITERIA } from './criteria'
import css from './reviews.module.css'

export type ReviewStep = components['schemas']['ReviewStep']

const SHAPES: Record<string, string> = {
  submitted: '→',
  passed: '✓',
  changed: '✓',
  corrected: '✎',
  raised: '▲',
  returned: '×',
}

/** What a step did: shape, word and colour together. */
function OutcomeMark({ outcome }: { outcome: string }) {
  const code = useCodeText('reviews')
  return (
    <strong className={css.outcome} data-outcome={outcome}>
      <span aria-hidden="true">{SHAPES[outcome] ?? '○'}</span>{' '}
      {code(`outcome.${outcome}`) || outcome}
    </strong>
  )
}

function Answers({ answers }: { answers: NonNullable<ReviewStep['answers']> }) {
  const { t } = useTranslation('reviews')
  return (
    <ul className={css.answers}>
      {CRITERIA.map((criterion) => {
        const answer = answers[criterion]
        if (!answer) return null
        const { met, remark } = answer
        const word = t(met ? 'group.met' : 'group.not_met')
        return (
          <li key={criterion} data-met={met}>
            <span aria-hidden="true">{met ? '✓' : '×'}</span>{' '}
            {t('trail.answer', {
              criterion: t(`criterion.${criterion}`),
              answer: remark ? t('trail.remark', { answer: word, remark }) : word,
            })}
          </li>
        )
      })}
    </ul>
  )
}

interface StepProps {
  step: ReviewStep
  /** Whether it corrects what was issued by then. */
  corrects: boolean
  unit: string | null
}

/** One step of the review: who decided what, on whose behalf, when and why. */
export function Step({ step, corrects, unit }: StepProps) {
  const { t } = useTranslation('reviews')
  const code = useCodeText('reviews')
  const { level, outcome, answers, suggested_target, old_target, new_target, reason } = step
  return (
    <li>
      <div className={timeline.eventHead}>
        <time dateTime={step.at}>{cityTime(step.at)}</time>
        <strong>{step.by.name}</strong>
        {step.on_behalf_of ? (
          <span>{t('trail.on_behalf', { name: step.on_behalf_of.name })}</span>
        ) : null}
        <span>{code(`level.${level}`) || level}</span>
        <OutcomeMark outcome={corrects ? 'corrected' : outcome} />
        <span className="muted">{t('trail.version', { version: step.seen_version })}</span>
      </div>
      {old_target && new_target ? (
        <p className={css.line}>
          {t('trail.raised', {
            old: quantityText(old_target, unit),
            new: quantityText(new_target, unit),
          })}
        </p>
      ) : null}
      {reason ? <p className={css.line}>{t('trail.reason', { reason })}</p> : null}
      {suggested_target ? (
        <p className={css.line}>
          {t('trail.suggested', { target: quantityText(suggested_target, unit) })}
        </p>
      ) : null}
      {answers ? <Answers answers={answers} /> : null}
    </li>
  )
}
