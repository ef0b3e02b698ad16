import type { Report, ReportInput } from './report-types'

/** What somebody typed of a report; percent and promise only count where it is partial. */
export interface TypedReport {
  complete: boolean
  percent: string
  actual: string
  narrative: string
  cause: string
  promised_on: string
}

export const typedOf = (report: Report | undefined): TypedReport => ({
  complete: (report?.percent ?? 100) === 100,
  percent: report && report.percent < 100 ? String(report.percent) : '',
  actual: report?.actual ?? '',
  narrative: report?.narrative ?? '',
  cause: report?.cause ?? '',
  promised_on: report?.promised_on ?? '',
})

/** Whether the percentage can be sent: a whole number below a complete 100. */
export const isPartOf = ({ complete, percent }: TypedReport): boolean =>
  complete || /^[1-9]\d?$/.test(percent.trim())

/** What is sent: what is done is not promised, and what is in time needs no cause. */
export const inputOf = (typed: TypedReport, late: boolean): ReportInput => ({
  percent: typed.complete ? 100 : Number(typed.percent),
  actual: typed.actual.trim() || null,
  narrative: typed.narrative.trim() || null,
  cause: (late || !typed.complete) && typed.cause.trim() ? typed.cause.trim() : null,
  promised_on: typed.complete ? null : typed.promised_on || null,
})

/** The fields that the section still misses before it can confirm the report. */
export function lackingOf(
  typed: TypedReport,
  duty: { late: boolean; actual: boolean; files: number },
) {
  const excused = duty.late || !typed.complete
  const missing = {
    actual: duty.actual && !typed.actual.trim(),
    narrative: !typed.narrative.trim(),
    evidence: duty.files === 0,
    cause: excused && !typed.cause.trim(),
    promised_on: !typed.complete && !typed.promised_on,
  }
  return (Object.keys(missing) as (keyof typeof missing)[]).filter((name) => missing[name])
}
