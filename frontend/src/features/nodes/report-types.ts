import type { components } from '~/api/schema.gen'

type Schemas = components['schemas']
export type NodeDetail = Schemas['NodeDetail']
export type ListedNode = Schemas['ListedNode']
export type Report = Schemas['NodeReport']
export type ReportInput = Schemas['NodeReportInput']
export type ListedReport = Schemas['ListedNodeReport']

export const REPORT_STATES = [
  'draft',
  'section_confirmed',
  'submitted',
  'accepted',
  'rejected',
] as const
export const STANDINGS = ['pending', 'submitted', 'rejected', 'completed'] as const
export const SHORTFALLS = ['lagging', 'grave'] as const
