import type { Same } from '~/i18n/dictionary'
import type { permissions as zh, roles as zhRoles } from '~/i18n/zh-CN/permissions'

export const permissions: Same<typeof zh> = {
  'indicator.read': 'See indicators',
  'indicator.create': 'Create indicators',
  'indicator.edit': 'Edit indicators',
  'indicator.import': 'Import the ledger',
  'indicator.export': 'Export the ledger',
  'source.read': 'See task sources',
  'unit.read': 'See units',
  'year.read': 'See years',
  'audit.read': 'Read the audit log',
  'session.end': 'Sign out',
  'session.read': 'See my own session',
}

export const roles: Same<typeof zhRoles> = {
  supervision_office: 'Supervision office',
  supervision_group: 'Supervision group',
  leader: 'Leader in charge',
  meeting_secretary: 'Meeting secretary',
  unit_officer: 'Unit officer',
  section_officer: 'Section officer',
  responsible_person: 'Responsible person',
  expert: 'Expert',
  social_supervisor: 'Social supervisor',
  survey_agency: 'Survey agency',
  organisation_department: 'Organisation department',
  system_admin: 'System administrator',
  security_admin: 'Security administrator',
  audit_admin: 'Audit administrator',
}
