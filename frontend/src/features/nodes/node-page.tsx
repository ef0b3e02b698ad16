import { LeftOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { actionOf, isBeside, useReason } from '~/ui/allowed'
import { Failure } from '~/ui/failure'
import { LinkButton } from '~/ui/link-button'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { unitOf } from '~/ui/quantity'
import { ActualPanel } from './actual-panel'
import { Journal } from './journal'
import type { JournalFiles } from './journal-types'
import { NodeFacts } from './node-facts'
import { NodeLight } from './node-light'
import { parseNodeSearch } from './node-search'
import { RemindAction } from './remind-action'
import { Reminders } from './reminders'
import { ReportCard } from './report-card'
import { ReportForm } from './report-form'
import css from './reports.module.css'
import { draftOf } from './use-report-form'

interface NodePageProps {
  /** The files of a report, which belong to another feature. */
  files: (report: string, title: string) => ReactNode
  /** The same to change, of a report that is begun with its first file. */
  evidence: (report: string | undefined, begin: () => Promise<string>) => ReactNode
  /** Those of its journal. */
  journal: JournalFiles
}

/** One node: what it asks for, how it stands, what was reported and written down, and the report that is open. */
export function NodePage({ files, evidence, journal }: NodePageProps) {
  const { t } = useTranslation('reports')
  const { id = '' } = useParams({ strict: false })
  const reasonText = useReason()
  const { search } = useListSearch(parseNodeSearch)
  const found = api.useQuery('get', '/nodes/{id}', { params: { path: { id } } })
  const detail = found.data
  const begin = detail && actionOf(detail, 'report.edit')
  const draft = detail && draftOf(detail)
  const writes = begin?.allowed || (draft && actionOf(draft, 'report.edit')?.allowed)
  if (found.error) {
    return <Failure coded={asProblem(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!detail) return <Loading />
  const past = detail.reports.filter((report) => !writes || report !== draft).reverse()
  return (
    <>
      <PageHeader
        title={detail.title}
        subtitle={
          <span className={css.meta}>
            <span>{detail.indicator.title}</span>
            <NodeLight light={detail.light} node={detail} />
          </span>
        }
        actions={
          <>
            <RemindAction detail={detail} />
            <LinkButton
              icon={<LeftOutlined aria-hidden />}
              render={(props) => <Link {...props} to={paths.nodes} search={listAddress(search)} />}
            >
              {t('node.back')}
            </LinkButton>
          </>
        }
      />
      <Reminders detail={detail} />
      <div className={css.node}>
        <div className={css.reports}>
          <ActualPanel detail={detail} />
          {writes ? <ReportForm key={id} detail={detail} files={evidence} /> : null}
          {!writes && begin && !isBeside(begin) ? (
            <p className="muted">
              {t('node.not_now', { reason: reasonText(begin.reason, begin.params) })}
            </p>
          ) : null}
          {past.length > 0 || !writes ? (
            <Panel title={t('node.reports')} flush>
              {past.length > 0 ? (
                <ol className={css.cards}>
                  {past.map((report) => (
                    <ReportCard
                      key={report.id}
                      report={report}
                      unit={unitOf(detail.indicator.measure)}
                      files={files}
                    />
                  ))}
                </ol>
              ) : (
                <p className={css.nothing}>{t('node.no_reports')}</p>
              )}
            </Panel>
          ) : null}
          <Journal detail={detail} files={journal} />
        </div>
        <div className={css.goal}>
          <Panel title={t('node.goal')} flush>
            <NodeFacts node={detail} light={detail.light} indicator={detail.indicator} />
          </Panel>
        </div>
      </div>
    </>
  )
}
