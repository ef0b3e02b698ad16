import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '~/api/idempotency'
import { faultsOfProblem, type ImportMode, sendFile, typeOf } from '~/api/import-file'
import { asProblem, type Problem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { Failure } from '~/ui/failure'
import { FileDrop } from '~/ui/file-drop'
import css from '~/ui/import.module.css'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { RowFaults } from '~/ui/row-faults'
import { FormFiles } from './form-files'
import { ImportDifferences } from './import-differences'
import { ImportProposals } from './import-proposals'
import { ImportResult } from './import-result'

export type Report = components['schemas']['OrganisationImportReport']

interface ImportFileProps {
  what: 'units' | 'sections' | 'people'
  /** What the path needs besides the mode: empty, or `?year=…`. */
  query: string
  title: string
  subtitle: string
}

/** Choose, check, commit. Nothing is stored before the last step, and then all rows or none. */
export function ImportFile({ what, query, title, subtitle }: ImportFileProps) {
  const { t } = useTranslation('site')
  const queries = useQueryClient()
  const { key, renew } = useIdempotencyKey()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<ImportMode | null>(null)

  const choose = (chosen: File | null) => {
    setFile(chosen)
    setReport(null)
    setProblem(null)
    renew()
  }
  const send = async (mode: ImportMode) => {
    if (!file) return
    setBusy(mode)
    setProblem(null)
    try {
      setReport(await sendFile<Report>(`/${what}/import${query}`, file, mode, key))
      if (mode === 'commit') {
        renew()
        void queries.invalidateQueries()
      }
    } catch (error) {
      const failed = asProblem(error)
      const faults = faultsOfProblem(failed)
      if (report && faults.length > 0) {
        setReport({ ...report, faults, total_faults: failed.body.total_faults ?? faults.length })
      } else setProblem(failed)
      // A refusal ends the intention; a lost answer does not, the same key may be sent again.
      if (failed.status >= 400 && failed.status < 500 && failed.status !== 401) renew()
    } finally {
      setBusy(null)
    }
  }
  // A file whose columns are wrong is refused before it is read row by row: that is told cell by cell too.
  const refused = problem ? faultsOfProblem(problem) : []
  return (
    <>
      <PageHeader title={title} subtitle={subtitle} />
      {report?.committed ? null : (
        <Panel
          title={t('import.step_choose')}
          extra={<FormFiles path={`/${what}/export${query}`} name={what} />}
        >
          <div className={css.parts}>
            <FileDrop
              file={file}
              accept=".csv,.xlsx"
              hint={t('import.file_hint')}
              disabled={busy !== null}
              onFile={choose}
            />
            {file && !typeOf(file) ? (
              <Notice tone="bad" role="alert">
                {t('import.unsupported')}
              </Notice>
            ) : null}
            {file && typeOf(file) && !report ? (
              <div className={css.buttons}>
                <Button
                  type="primary"
                  loading={busy === 'dry_run'}
                  onClick={() => void send('dry_run')}
                >
                  {t('import.check')}
                </Button>
              </div>
            ) : null}
            {problem ? <Failure coded={problem} /> : null}
          </div>
        </Panel>
      )}
      {refused.length > 0 ? (
        <RowFaults faults={refused} total={problem?.body.total_faults ?? refused.length} />
      ) : null}
      {report ? (
        <ImportResult
          report={report}
          withGroups={what === 'units'}
          withCodes={what === 'people'}
          committing={busy === 'commit'}
          onCommit={() => void send('commit')}
          onAgain={() => choose(null)}
        />
      ) : null}
      {report && report.faults.length > 0 ? (
        <RowFaults faults={report.faults} total={report.total_faults} />
      ) : null}
      {report && report.differences.length > 0 ? (
        <ImportDifferences differences={report.differences} />
      ) : null}
      {report && report.proposals.length > 0 ? (
        <ImportProposals proposals={report.proposals} />
      ) : null}
    </>
  )
}
