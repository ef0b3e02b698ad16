import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { oneOf } from '~/api/search-words'
import { cityTime } from '~/ui/city-time'
import { LIGHTS, Light } from '~/ui/light'
import { daysBetween } from './days-between'
import { dayOf } from './plan-types'
import css from './reports.module.css'

interface NodeLightProps {
  light: components['schemas']['Light'] | null | undefined
  node: { due_at: string; reported_at?: string | null }
}

const REASONS = [
  'completed',
  'completed_late',
  'awaiting',
  'past_due',
  'due_soon',
  'rejected',
  'not_yet',
] as const

/** How a node stands, and why, with its own days; nothing where it has no light. */
export function NodeLight({ light, node }: NodeLightProps) {
  const { t } = useTranslation('reports')
  const colour = oneOf(LIGHTS, light?.light)
  const reason = oneOf(REASONS, light?.reason)
  if (!colour) return null
  const due = dayOf(node.due_at)
  const reported = node.reported_at ? dayOf(node.reported_at) : ''
  const today = cityTime(new Date()).slice(0, 10)
  const late = reason === 'completed_late' ? daysBetween(due, reported) : daysBetween(due, today)
  const count = reason === 'due_soon' ? -late : late
  return (
    <span className={css.light}>
      <Light colour={colour} />
      {reason ? (
        <span className={css.reason}>
          {reason === 'due_soon' && count <= 0
            ? t('light.due_today')
            : t(`light.${reason}`, { due, reported, count })}
        </span>
      ) : null}
    </span>
  )
}
