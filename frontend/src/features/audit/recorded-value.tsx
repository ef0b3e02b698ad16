import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { formatDecimal } from '~/ui/decimal'
import { isId, ShortId } from '~/ui/short-id'

interface RecordedValueProps {
  event: components['schemas']['AuditEvent']
  change: components['schemas']['FieldChange']
  side: 'from' | 'to'
}

const INSTANT = /^\d{4}-\d\d-\d\dT/
/** A year that moves on goes from one phase to another. */
const PHASES = ['from', 'to']
const DECIMALS = [
  'target',
  'baseline',
  'weight',
  'suggested_target',
  'old_target',
  'new_target',
  'planned',
  'actual',
]

/** One value as the log holds it, in words where there are words for it. */
export function RecordedValue({ event, change, side }: RecordedValueProps) {
  const { t } = useTranslation(['audit', 'common'])
  const text = useValueWords()
  const value: unknown = change[side]
  // What begins with this event was nothing before it.
  if (side === 'from' && event.object_version === 1) return t('common:state.none')
  if (change.redacted) return t('audit:detail.redacted')
  const name = change[`${side}_name`]
  if (name) return name
  if (typeof value === 'string' && isId(value)) {
    return value === event.actor?.id ? event.actor.name : <ShortId id={value} />
  }
  return text(change.field, value)
}

function useValueWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation()
  const recorded = useCodeText('recorded')
  const indicators = useCodeText('indicators')
  const audit = useCodeText('audit')
  const permissions = useCodeText('permissions')
  const roles = useCodeText('roles')
  const words = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return t('state.none')
    if (typeof value === 'boolean') return t(value ? 'state.yes' : 'state.no')
    if (Array.isArray(value)) {
      return value.map((each) => words(field, each)).join(t('state.join')) || t('state.none')
    }
    if (typeof value === 'object') {
      return Object.entries(value)
        .map(([part, each]) => `${recorded(`part.${part}`) || part} ${words(part, each)}`)
        .join(t('state.join'))
    }
    const plain = String(value)
    if (INSTANT.test(plain)) return cityTime(plain, 'second')
    if (DECIMALS.includes(field)) return formatDecimal(plain)
    return (
      recorded(`${field}.${plain}`) ||
      indicators(`${field}.${plain}`) ||
      (field === 'kind' && (indicators(`source_kind.${plain}`) || audit(`object.${plain}`))) ||
      (PHASES.includes(field) && recorded(`phase.${plain}`)) ||
      (field === 'role' && roles(plain)) ||
      (field === 'scopes' && permissions(plain)) ||
      plain
    )
  }
  return words
}
