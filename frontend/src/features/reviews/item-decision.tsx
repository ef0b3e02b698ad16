import { useTranslation } from 'react-i18next'
import { formatDecimal } from '~/ui/decimal'
import { quantityText, unitOf } from '~/ui/quantity'
import { type AgendaItem, OUTCOMES } from './meeting-types'
import css from './meetings.module.css'

const SHAPES = { approved: '✓', changed: '✎', returned: '×', deferred: '‖' } as const

/** What the outcomes are called where the item is about what was issued. */
const CORRECTIONS = { approved: 'correct.kept', changed: 'correct.corrected' } as const

interface ItemDecisionProps {
  item: AgendaItem
  corrects: boolean
}

/** What was decided about an item: shape, word and colour, with what changes and why. */
export function ItemDecision({ item, corrects }: ItemDecisionProps) {
  const { t } = useTranslation('meetings')
  const outcome = OUTCOMES.find((each) => each === item.outcome)
  if (!outcome) return <span className="muted">{t('undecided')}</span>
  const { target, deadline, weight, standard } = item.change ?? {}
  const unit = unitOf(item.indicator.measure)
  const changes = [
    target ? t('change.target', { value: quantityText(target, unit) }) : null,
    deadline ? t('change.deadline', { value: deadline }) : null,
    weight ? t('change.weight', { value: formatDecimal(weight) }) : null,
    standard ? t('change.standard', { value: standard }) : null,
  ].filter((change) => change !== null)
  return (
    <span className={css.lines}>
      <strong className={css.outcome} data-outcome={outcome}>
        <span aria-hidden="true">{SHAPES[outcome]}</span>{' '}
        {corrects && (outcome === 'approved' || outcome === 'changed')
          ? t(CORRECTIONS[outcome])
          : t(`count.${outcome}`)}
      </strong>
      {changes.map((change) => (
        <span key={change} className={css.small}>
          {change}
        </span>
      ))}
      {item.reason ? (
        <span className={css.small}>{t('reason', { reason: item.reason })}</span>
      ) : null}
    </span>
  )
}
