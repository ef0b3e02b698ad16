import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import type { Measure } from '~/ui/measure-text'
import { unitOf } from '~/ui/quantity'
import timeline from '~/ui/timeline.module.css'
import { correctingSteps } from './correction'
import css from './reviews.module.css'
import { Step } from './step'

interface TrailProps {
  trail: components['schemas']['ReviewTrail']
  measure: Measure
}

/** An indicator's way through the review, round by round. */
export function Trail({ trail, measure }: TrailProps) {
  const { t } = useTranslation('reviews')
  const corrects = correctingSteps(trail.items)
  const rounds = [...new Set(trail.items.map(({ round }) => round))]
  // What corrects was not handed in again.
  const titleOf = (round: number) =>
    trail.items.every((step) => step.round !== round || corrects.has(step))
      ? t('trail.correction')
      : t('trail.round', { round })
  if (rounds.length === 0) return <p className="muted">{t('trail.empty')}</p>
  return (
    <>
      {rounds.map((round) => (
        <section key={round} className={css.roundOf}>
          {rounds.length > 1 ? <h3 className={css.roundTitle}>{titleOf(round)}</h3> : null}
          <ol className={timeline.timeline}>
            {trail.items
              .filter((step) => step.round === round)
              .map((step) => (
                <Step
                  key={step.id}
                  step={step}
                  corrects={corrects.has(step)}
                  unit={unitOf(measure)}
                />
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}
