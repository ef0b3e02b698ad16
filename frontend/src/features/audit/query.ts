import { cityInstant } from '~/ui/city-time'
import type { AuditSearch } from './search'

/** What the server is asked for: days become instants of the city. */
export function queryOf({ object_kind, object_id, person_id, action, from, to }: AuditSearch) {
  return {
    object_kind,
    object_id,
    person_id,
    action,
    from: from && cityInstant(from, '00:00:00'),
    to: to && cityInstant(to, '23:59:59').replace('.000Z', '.999999Z'),
  }
}

export function exportPath(search: AuditSearch, format: 'xlsx' | 'csv'): string {
  const query = new URLSearchParams({ format })
  for (const [name, value] of Object.entries(queryOf(search))) if (value) query.set(name, value)
  return `/api/v1/audit/events/export?${query}`
}
