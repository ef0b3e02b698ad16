import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useWord } from '~/i18n/error-text'
import { actionOf, useReason } from '~/ui/allowed'
import { Notice } from '~/ui/notice'
import { GroupForm } from './group-form'
import { LeaderForm } from './leader-form'

interface DecisionProps {
  indicator: components['schemas']['Indicator']
  trail: components['schemas']['ReviewTrail']
}

/** The form of whoever may decide where the indicator stands; for all others why there is none. */
export function Decision({ indicator, trail }: DecisionProps) {
  const { t } = useTranslation('reviews')
  const word = useWord()
  const reasonText = useReason()
  const group = actionOf(indicator, 'review.group')
  const leader = actionOf(indicator, 'review.leader')
  if (group?.allowed) return <GroupForm indicator={indicator} />
  if (leader?.allowed) {
    return <LeaderForm indicator={indicator} suggested={suggestedIn(trail)} />
  }
  const asked = indicator.state === 'leader_review' ? leader : group
  const decided = asked?.reason === 'policy.wrong_stage'
  return (
    <Notice tone="info" title={t('closed.title', { state: word('state', indicator.state) })}>
      <p>{decided ? t('closed.elsewhere') : reasonText(asked?.reason, asked?.params)}</p>
    </Notice>
  )
}

/** What the supervision group would have the target be, in the present round. */
const suggestedIn = ({ items }: DecisionProps['trail']): string | null => {
  const round = items.at(-1)?.round
  const told = items.filter((step) => step.round === round && step.suggested_target)
  return told.at(-1)?.suggested_target ?? null
}
