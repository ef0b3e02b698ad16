import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import css from './nodes.module.css'
import { OverdueMark, PlanState } from './plan-state'
import { dayOf, type Plan } from './plan-types'

/** Where a plan stands, by when it is handed in, and by whose hands it came there. */
export function PlanFacts({ plan }: { plan: Plan }) {
  const { t } = useTranslation('nodes')
  const hand = ({ by, on_behalf_of, at }: components['schemas']['Hand']) =>
    t('hand', {
      name: on_behalf_of ? t('on_behalf', { name: by.name, from: on_behalf_of.name }) : by.name,
      at: cityTime(at),
    })
  const { submitted, approved, returned, return_reason } = plan
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('fact.state')}</dt>
        <dd className={css.marks}>
          <PlanState state={plan.state} />
          {plan.overdue ? <OverdueMark /> : null}
        </dd>
      </div>
      <div>
        <dt>{t('fact.due')}</dt>
        <dd>
          <time dateTime={plan.due_at}>{dayOf(plan.due_at)}</time>
        </dd>
      </div>
      {submitted ? (
        <div>
          <dt>{t('fact.submitted')}</dt>
          <dd>{hand(submitted)}</dd>
        </div>
      ) : null}
      {approved ? (
        <div>
          <dt>{t('fact.approved')}</dt>
          <dd>{hand(approved)}</dd>
        </div>
      ) : null}
      {returned ? (
        <div>
          <dt>{t('fact.returned')}</dt>
          <dd>
            {hand(returned)}
            {return_reason ? <p className={css.said}>{return_reason}</p> : null}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
