import { useMemo } from 'react'
import { api } from '~/api/client'
import { sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'

type Indicator = components['schemas']['Indicator']
type Event = components['schemas']['AuditEvent']

const UNIT_FIELD = /lead_unit(_id)?$/

/** Names behind the ids that a history may hold; units are asked for only when one does. */
export function useNames(indicator: Indicator, events: Event[]): ReadonlyMap<string, string> {
  const readsUnits = useCan('unit.read')
  const hasUnit = events.some((event) =>
    event.changes.some((change) => UNIT_FIELD.test(change.field)),
  )
  const units = api.useQuery(
    'get',
    '/units',
    { params: { query: { per_page: 200 } } },
    { enabled: hasUnit && readsUnits, staleTime: 60_000 },
  ).data?.items
  return useMemo(() => {
    const { source, lead_unit, section, person } = indicator
    const names = new Map<string, string>([
      [source.id, source.title],
      [source.item_id, sourceItemText(source)],
    ])
    for (const named of [lead_unit, section, person]) {
      if (named) names.set(named.id, named.name)
    }
    for (const unit of units ?? []) names.set(unit.id, unit.name)
    return names
  }, [indicator, units])
}
