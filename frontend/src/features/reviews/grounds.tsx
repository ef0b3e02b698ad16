import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import type { Measure } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import css from './reviews.module.css'

export type Ground = components['schemas']['LowTargetGround']

interface GroundsProps {
  grounds: readonly Ground[]
  measure: Measure
}

/** Why a target looks too low: shape, word and colour, and each ground in words. */
export function Grounds({ grounds, measure }: GroundsProps) {
  const { t } = useTranslation('reviews')
  if (grounds.length === 0) return null
  return (
    <div className={css.grounds}>
      <strong className={css.low}>
        <span aria-hidden="true">{'▼'}</span> {t('ground.mark')}
      </strong>
      <GroundList grounds={grounds} measure={measure} />
    </div>
  )
}

export function GroundList({ grounds, measure }: GroundsProps) {
  const { t } = useTranslation(['reviews', 'common'])
  const quantity = (value: string) => quantityText(value, unitOf(measure))
  const words = (ground: Ground) => {
    switch (ground.kind) {
      case 'below_last_year':
        return (
          <Link to={paths.indicator} params={{ id: ground.last_id }}>
            {t('reviews:ground.below_last_year', {
              last: quantity(ground.last),
              code: ground.code,
            })}
          </Link>
        )
      case 'behind_baseline':
        return t('reviews:ground.behind_baseline', { baseline: quantity(ground.baseline) })
      case 'below_source':
        return t('reviews:ground.below_source', {
          said: quantity(ground.said),
          together: quantity(ground.together),
        })
      case 'vague':
        return t(
          ground.field === 'title' ? 'reviews:ground.vague_title' : 'reviews:ground.vague_standard',
          {
            words: ground.words
              .map((word) => t('reviews:ground.word', { word }))
              .join(t('common:state.join')),
          },
        )
    }
  }
  return (
    <ul className={css.groundList}>
      {grounds.map((ground) => (
        <li key={JSON.stringify(ground)}>{words(ground)}</li>
      ))}
    </ul>
  )
}
