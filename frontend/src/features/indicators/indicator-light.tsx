import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { oneOf } from '~/api/search-words'
import { useOwnUnit } from '~/api/session'
import { paths } from '~/app/paths'
import { LIGHTS, Light } from '~/ui/light'
import css from './indicators.module.css'

const REASONS = [
  'completed',
  'completed_late',
  'awaiting',
  'past_due',
  'due_soon',
  'rejected',
  'not_yet',
  'behind',
  'far_behind',
  'plan_overdue',
  'unplanned',
] as const
type Reason = (typeof REASONS)[number]

/** Where the day by which the node was planned tells something. */
const DATED: readonly Reason[] = ['past_due', 'due_soon', 'rejected', 'not_yet']

interface IndicatorLightProps {
  light: components['schemas']['IndicatorLight']
  leadUnit: { id: string } | null | undefined
  /** In a row of a list: the node by its number, all else when asked. */
  brief?: boolean
}

/** How an indicator stands, and why; the node that decides is a click away. */
export function IndicatorLight({ light, leadUnit, brief }: IndicatorLightProps) {
  const { t } = useTranslation('indicators')
  const own = useOwnUnit()
  const colour = oneOf(LIGHTS, light.light)
  const reason = oneOf(REASONS, light.reason)
  if (!colour) return null
  if (!reason) return <Light colour={colour} />
  const { node } = light
  const whole =
    t(`light.${reason}`, { node: node ? t('light.node', { ...node }) : '' }) +
    (node && DATED.includes(reason) ? t('light.due_on', { due: node.due_on }) : '')
  const text =
    brief && node ? t(`light.${reason}`, { node: t('light.node_brief', { ...node }) }) : whole
  // Units that merely help are told the light; the nodes are the lead unit's.
  const opens = node && (!own || own.id === leadUnit?.id)
  return (
    <span className={brief ? css.lightBrief : css.light}>
      <Light colour={colour} />
      {opens ? (
        <Link
          to={paths.node}
          params={{ id: node.id }}
          className={css.lightReason}
          title={brief ? whole : undefined}
        >
          {text}
        </Link>
      ) : (
        <span className={css.lightReason} title={brief ? whole : undefined}>
          {text}
        </span>
      )}
    </span>
  )
}
