import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import { ReportActions } from './report-actions'
import { ReportSaid } from './report-said'
import { ReportState } from './report-state'
import type { Report } from './report-types'
import css from './reports.module.css'

interface ReportCardProps {
  report: Report
  unit: string | null
  files: (report: string, title: string) => ReactNode
}

/** A report that is not written any more: what it says, by whose hands it went, and what its reader can do. */
export function ReportCard({ report, unit, files }: ReportCardProps) {
  const { t } = useTranslation('reports')
  const { number, state, confirmed, submitted, verified, created_by, reason } = report
  const name = ({ by, on_behalf_of }: components['schemas']['Hand']) =>
    on_behalf_of ? t('on_behalf', { name: by.name, from: on_behalf_of.name }) : by.name
  const title = t('card.title', { number })
  return (
    <li className={css.card} aria-label={title}>
      <div className={css.cardHead}>
        <h3>{title}</h3>
        <ReportState state={state} />
      </div>
      <ReportSaid report={report} unit={unit} />
      {state === 'rejected' && reason ? (
        <p className={css.why}>{t('card.reason', { reason })}</p>
      ) : null}
      <ol className={css.hands}>
        <li>{t('card.begun', { name: created_by.name })}</li>
        {confirmed ? (
          <li>{t('card.confirmed', { name: name(confirmed), at: cityTime(confirmed.at) })}</li>
        ) : null}
        {submitted ? (
          <li>{t('card.submitted', { name: name(submitted), at: cityTime(submitted.at) })}</li>
        ) : null}
        {verified ? (
          <li>
            {t(state === 'accepted' ? 'card.accepted' : 'card.rejected', {
              name: name(verified),
              at: cityTime(verified.at),
            })}
          </li>
        ) : null}
      </ol>
      {files(report.id, title)}
      <ReportActions report={report} name={title} />
    </li>
  )
}
