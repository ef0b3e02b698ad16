import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { unitOf } from '~/ui/quantity'
import { NodeFacts } from './node-facts'
import { ReportActions } from './report-actions'
import { ReportSaid } from './report-said'
import type { ListedReport } from './report-types'
import css from './reports.module.css'

interface ReportPanelProps {
  row: ListedReport
  files: (report: string) => ReactNode
}

/** A report beside what it has to show: target, node and evidence at one glance, and the decision below. */
export function ReportPanel({ row, files }: ReportPanelProps) {
  const { t } = useTranslation('reports')
  const { node, indicator } = row
  return (
    <section className={css.panel} aria-label={t('queue.panel', { title: node.title })}>
      <div>
        <h2 className={css.panelTitle}>
          {t('queue.compare')}{' '}
          <Link to={paths.node} params={{ id: node.id }}>
            {t('queue.node')}
          </Link>
        </h2>
        <NodeFacts node={node} light={row.light} indicator={indicator} />
      </div>
      <div>
        <h2 className={css.panelTitle}>{t('queue.said')}</h2>
        <ReportSaid report={row} unit={unitOf(indicator.measure)} />
        {files(row.id)}
        <div className={css.panelActions}>
          <ReportActions
            report={{ ...row, allowed_actions: indicator.allowed_actions }}
            name={node.title}
          />
        </div>
      </div>
    </section>
  )
}
