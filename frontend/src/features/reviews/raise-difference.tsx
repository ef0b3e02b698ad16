import { useTranslation } from 'react-i18next'
import { quantityText } from '~/ui/quantity'
import { differenceOf, type Goal } from './quantity'
import css from './reviews.module.css'

/** The present target and the typed one side by side, with what lies between; or that it asks for no more. */
export function RaiseDifference({ goal, typed }: { goal: Goal; typed: string }) {
  const { t } = useTranslation('reviews')
  const difference = differenceOf(goal, typed)
  const text = (value: string) => quantityText(value, goal.unit)
  return (
    <p role="status" className={css.difference} data-more={difference?.asksForMore}>
      {!difference ? null : difference.asksForMore ? (
        <>
          <del>{text(goal.target)}</del> <span aria-hidden="true">{'→'}</span>{' '}
          <ins>{text(typed)}</ins> <span className={css.change}>{difference.change}</span>
        </>
      ) : (
        t(goal.direction === 'at_most' ? 'raise.not_more.at_most' : 'raise.not_more.at_least', {
          target: text(goal.target),
        })
      )}
    </p>
  )
}
