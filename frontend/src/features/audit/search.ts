export interface AuditSearch {
  tab?: 'checkpoints'
  object_kind?: string
  object_id?: string
  person_id?: string
  action?: string
  /** First and last day, by the city's clocks. */
  from?: string
  to?: string
  /** Of the checkpoint that a proof led to. */
  size?: number
}

export const OBJECT_KINDS = [
  'indicator',
  'source_document',
  'source_item',
  'carried_over',
  'review_step',
  'meeting',
  'agenda_item',
  'baseline',
  'acknowledgement',
  'node_plan',
  'node',
  'node_report',
  'journal_entry',
  'year_summary',
  'final_actual',
  'reminder',
  'assessment_year',
  'phase_move',
  'extension',
  'calendar_day',
  'unit',
  'roster_entry',
  'ranking_group',
  'portfolio',
  'section',
  'team_member',
  'person',
  'grant',
  'delegation',
  'session',
  'credential',
  'totp_secret',
  'identity',
  'api_client',
  'evidence_file',
  'settings',
] as const

/** What the log can say was done: what changes something, and what the platform does by itself. */
export const ACTIONS = [
  'indicator.create',
  'indicator.edit',
  'indicator.assign',
  'indicator.import',
  'indicator.carry_over',
  'indicator.submit',
  'indicator.acknowledge',
  'review.group',
  'review.leader',
  'meeting.edit',
  'meeting.confirm',
  'plan.edit',
  'plan.submit',
  'plan.decide',
  'report.edit',
  'report.confirm',
  'report.return',
  'report.submit',
  'report.verify',
  'journal.write',
  'reminder.send',
  'actual.enter',
  'year.open',
  'year.edit',
  'unit.edit',
  'section.edit',
  'source.edit',
  'person.edit',
  'client.edit',
  'grant.edit',
  'grant.consent',
  'delegation.edit',
  'calendar.edit',
  'extension.file',
  'extension.decide',
  'extension.withdraw',
  'filter.keep',
  'setting.edit',
  'evidence.upload',
  'session.start',
  'session.start_oidc',
  'session.end',
  'session.manage',
  'password.change',
  'platform.demo',
  'platform.set_up',
  'platform.close_leavers',
  'platform.reset',
  'platform.evidence_sweep',
  'platform.evidence_scan',
] as const

const word = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\w.:-]{1,100}$/.test(value) ? value : undefined

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined

const count = (value: unknown): number | undefined => {
  const number = Number(value)
  return Number.isSafeInteger(number) && number > 0 ? number : undefined
}

export function parseAuditSearch(raw: Record<string, unknown>): AuditSearch {
  return {
    tab: raw.tab === 'checkpoints' ? 'checkpoints' : undefined,
    object_kind: word(raw.object_kind),
    object_id: word(raw.object_id),
    person_id: word(raw.person_id),
    action: word(raw.action),
    from: day(raw.from),
    to: day(raw.to),
    size: count(raw.size),
  }
}
