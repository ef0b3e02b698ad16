import { oneOf, pageOf, textOf, uuidOf } from '~/api/search-words'
import { REPORT_STATES } from './report-types'

/** Which of the reports are shown: those in a state, or all. */
export const REPORT_PARTS = [...REPORT_STATES, 'all'] as const
export type ReportPart = (typeof REPORT_PARTS)[number]

/** The list of reports, as its address says it. */
export interface ReportSearch {
  q?: string
  unit_id?: string
  section_id?: string
  /** What waits for whoever asks, where the address does not say. */
  state?: ReportPart
  page: number
  per_page: number
  sort?: string
}

/** Unknown words in an address are ignored, not answered with an error. */
export const parseReportSearch = (raw: Record<string, unknown>): ReportSearch => ({
  q: textOf(raw.q),
  unit_id: uuidOf(raw.unit_id),
  section_id: uuidOf(raw.section_id),
  state: oneOf(REPORT_PARTS, raw.state),
  ...pageOf(raw),
  sort: undefined,
})

/** What waits for somebody with these permissions, the last step first; nothing for those who only follow. */
export function waitingFor(can: (permission: string) => boolean): ReportPart[] {
  const steps = [
    ['report.verify', 'submitted'],
    ['report.submit', 'section_confirmed'],
    ['report.confirm', 'draft'],
  ] as const
  return steps.filter(([permission]) => can(permission)).map(([, part]) => part)
}

export const stateOf = (part: ReportPart) => (part === 'all' ? undefined : part)
