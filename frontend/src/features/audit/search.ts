export interface AuditSearch {
  tab?: 'checkpoints'
  object_kind?: string
  object_id?: string
  actor_id?: string
  action?: string
}

export const OBJECT_KINDS = [
  'indicator',
  'source_document',
  'source_item',
  'assessment_year',
  'unit',
  'person',
  'credential',
  'grant',
  'session',
] as const

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined

export function parseAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    tab: raw.tab === 'checkpoints' ? 'checkpoints' : undefined,
    object_kind: word(raw.object_kind),
    object_id: word(raw.object_id),
    actor_id: word(raw.actor_id),
    action: word(raw.action),
  }
}
