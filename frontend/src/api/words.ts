/** Closed sets of words of the API that the client lists by itself, in filters. */
export const SOURCE_KINDS = [
  'provincial_report',
  'provincial_livelihood',
  'party_plenary',
  'city_report',
  'city_livelihood',
  'unit_priority',
  'instruction',
] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

export const STATES = [
  'draft',
  'group_review',
  'leader_review',
  'meeting',
  'issued',
  'returned',
  'withdrawn',
] as const
export type IndicatorState = (typeof STATES)[number]

/** Where an indicator waits for somebody's decision. */
export const REVIEW_STATES = ['group_review', 'leader_review', 'meeting'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

export const MEASURE_KINDS = ['numeric', 'milestone'] as const
export type MeasureKind = (typeof MEASURE_KINDS)[number]

/** What a program's token may be for, as the contract lists it. */
export const CLIENT_SCOPES = [
  'session.read',
  'year.read',
  'calendar.read',
  'setting.read',
  'evidence.upload',
  'evidence.read',
] as const

/** What a post of a role may be over, and whether somebody may fill in for it while it is vacant. */
export const ROLES = {
  supervision_office: { scopes: ['city'], acting: false },
  supervision_group: { scopes: ['portfolio'], acting: true },
  leader: { scopes: ['portfolio'], acting: true },
  meeting_secretary: { scopes: ['city'], acting: true },
  unit_officer: { scopes: ['unit'], acting: false },
  section_officer: { scopes: ['section'], acting: false },
  responsible_person: { scopes: ['section', 'unit'], acting: false },
  expert: { scopes: ['city'], acting: false },
  social_supervisor: { scopes: ['city'], acting: false },
  survey_agency: { scopes: ['city'], acting: false },
  organisation_department: { scopes: ['city'], acting: false },
  system_admin: { scopes: ['city'], acting: false },
  security_admin: { scopes: ['city'], acting: false },
  audit_admin: { scopes: ['city'], acting: false },
} as const satisfies Record<string, { scopes: readonly string[]; acting: boolean }>
export type RoleCode = keyof typeof ROLES
export const ROLE_CODES = Object.keys(ROLES) as RoleCode[]

export const UNIT_KINDS = ['department', 'town', 'organiser'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** Kinds whose units are ranked against each other; organisers are not assessed. */
export const RANKED_KINDS = ['department', 'town'] as const

export const PORTFOLIO_KINDS = ['supervision_group', 'leader'] as const
export type PortfolioKind = (typeof PORTFOLIO_KINDS)[number]

/** What an assessed unit of a year can lack. */
export const ROSTER_GAPS = ['ranking_group', 'supervision_group', 'leader'] as const
export type RosterGap = (typeof ROSTER_GAPS)[number]
