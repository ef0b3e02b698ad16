import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { oneOf } from '~/api/search-words'
import { paths } from '~/app/paths'
import { cityTime } from '~/ui/city-time'
import { MeasureText } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import { NodeLight } from './node-light'
import css from './nodes.module.css'
import { dayOf, type PlanNode } from './plan-types'
import { SHORTFALLS } from './report-types'

interface NodeFactsProps {
  node: PlanNode
  light: components['schemas']['Light'] | null | undefined
  indicator: components['schemas']['IndicatorRow']
}

/** What a node asks for, how it stands, and who answers for it. */
export function NodeFacts({ node, light, indicator }: NodeFactsProps) {
  const { t } = useTranslation(['reports', 'common'])
  const none = t('common:state.none')
  const unit = unitOf(indicator.measure)
  const shortfall = oneOf(SHORTFALLS, node.shortfall)
  return (
    <dl className={css.facts}>
      <div>
        <dt>{t('reports:fact.light')}</dt>
        <dd>
          {light ? (
            <NodeLight light={light} node={node} />
          ) : (
            t(node.state === 'draft' ? 'reports:node.before_approval' : 'reports:node.unsuited')
          )}
        </dd>
      </div>
      <div>
        <dt>{t('reports:fact.due')}</dt>
        <dd>
          <time dateTime={node.due_on}>{node.due_on}</time>
          {dayOf(node.due_at) === node.due_on ? null : (
            <span className={css.moved}>
              {' '}
              {t('reports:node.moved', { day: dayOf(node.due_at) })}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('reports:fact.deliverable')}</dt>
        <dd className={css.said}>{node.deliverable ?? none}</dd>
      </div>
      {node.planned ? (
        <div>
          <dt>{t('reports:fact.planned')}</dt>
          <dd>{quantityText(node.planned, unit)}</dd>
        </div>
      ) : null}
      {node.actual ? (
        <div>
          <dt>{t('reports:fact.actual')}</dt>
          <dd>
            {quantityText(node.actual, unit)}
            {shortfall ? (
              <span className={css.moved}> {t(`reports:shortfall.${shortfall}`)}</span>
            ) : null}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('reports:node.indicator')}</dt>
        <dd>
          <Link to={paths.indicator} params={{ id: indicator.id }} search={{ tab: 'nodes' }}>
            {indicator.code} {indicator.title}
          </Link>
        </dd>
      </div>
      <div>
        <dt>{t('reports:fact.target')}</dt>
        <dd>
          <MeasureText measure={indicator.measure} />
        </dd>
      </div>
      {(
        [
          ['unit', indicator.lead_unit],
          ['section', indicator.section],
          ['person', indicator.person],
        ] as const
      ).map(([name, named]) => (
        <div key={name}>
          <dt>{t(`reports:fact.${name}`)}</dt>
          <dd>{named?.name ?? none}</dd>
        </div>
      ))}
      {node.checked_at ? (
        <div>
          <dt>{t('reports:fact.checked')}</dt>
          <dd>{cityTime(node.checked_at)}</dd>
        </div>
      ) : null}
    </dl>
  )
}
