import { useTranslation } from 'react-i18next'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText } from '~/ui/measure-text'
import css from './nodes.module.css'
import type { Indicator } from './plan-types'

/** What the plan has to lead to. */
export function GoalFacts({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(['nodes', 'fields', 'common'])
  const none = t('common:state.none')
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('fields:target')}</dt>
        <dd>
          <MeasureText measure={indicator.measure} />
        </dd>
      </div>
      <div>
        <dt>{t('fields:deadline')}</dt>
        <dd>{indicator.deadline ?? none}</dd>
      </div>
      <div>
        <dt>{t('fields:lead_unit')}</dt>
        <dd>{indicator.lead_unit?.name ?? none}</dd>
      </div>
      <div>
        <dt>{t('nodes:fact.weight')}</dt>
        <dd>{indicator.weight ? formatDecimal(indicator.weight) : none}</dd>
      </div>
      <div>
        <dt>{t('fields:standard')}</dt>
        <dd className={css.said}>{indicator.standard ?? none}</dd>
      </div>
    </dl>
  )
}
