import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '~/api/idempotency'
import { faultsOfProblem, type ImportMode, typeOf } from '~/api/import-file'
import { asProblem, type Problem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useYear } from '~/api/years'
import { Failure } from '~/ui/failure'
import { FileDrop } from '~/ui/file-drop'
import css from '~/ui/import.module.css'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { RowFaults } from '~/ui/row-faults'
import { isJob, sendImport } from './import-call'
import { ImportColumns } from './import-columns'
import { ImportDifferences } from './import-differences'
import { ImportJob } from './import-job'
import { ImportResult } from './import-result'
import { ImportTemplate } from './import-template'
import { useImportJob } from './use-import-job'

type Report = components['schemas']['ImportReport']

/** Choose, check, commit. Nothing is stored before the last step, and then all rows or none. */
export function ImportPage() {
  const { t } = useTranslation(['indicators', 'common'])
  const queries = useQueryClient()
  const year = useYear()
  const { key, renew } = useIdempotencyKey()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<Report | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState<ImportMode | null>(null)
  const job = useImportJob()

  const choose = (chosen: File | null) => {
    setFile(chosen)
    setReport(null)
    setProblem(null)
    renew()
  }
  const send = async (mode: ImportMode) => {
    if (!file || !year) return
    setBusy(mode)
    setProblem(null)
    try {
      const answer = await sendImport(file, year, mode, key)
      if (isJob(answer)) {
        choose(null)
        job.show(answer.id)
        return
      }
      setReport(answer)
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

  const done = report?.committed ?? false
  const faults = report?.faults ?? []
  const header = (
    <PageHeader
      title={t('indicators:import.title')}
      subtitle={year ? t('indicators:import.subtitle', { year }) : undefined}
    />
  )
  if (job.id !== null) {
    return (
      <>
        {header}
        {job.id ? <ImportJob id={job.id} onAgain={() => job.show(undefined)} /> : <Loading />}
      </>
    )
  }
  return (
    <>
      {header}
      {done ? null : (
        <Panel
          title={t('indicators:import.step_choose')}
          extra={year ? <ImportTemplate year={year} /> : undefined}
        >
          <div className={css.parts}>
            <FileDrop
              file={file}
              accept=".csv,.xlsx"
              hint={t('indicators:import.file_hint')}
              disabled={busy !== null}
              onFile={choose}
            />
            {file && !typeOf(file) ? (
              <Notice tone="bad" role="alert">
                {t('indicators:import.unsupported')}
              </Notice>
            ) : null}
            {file && typeOf(file) && !report ? (
              <div className={css.buttons}>
                <Button
                  type="primary"
                  loading={busy === 'dry_run'}
                  onClick={() => void send('dry_run')}
                >
                  {t(busy === 'dry_run' ? 'indicators:import.checking' : 'indicators:import.check')}
                </Button>
              </div>
            ) : null}
            {problem ? <Failure coded={problem} /> : null}
          </div>
          <ImportColumns />
        </Panel>
      )}
      {report ? (
        <ImportResult
          report={report}
          committing={busy === 'commit'}
          onCommit={() => void send('commit')}
          onAgain={() => choose(null)}
        />
      ) : null}
      {report && faults.length > 0 ? (
        <RowFaults faults={faults} total={report.total_faults} />
      ) : null}
      {report && report.differences.length > 0 ? <ImportDifferences report={report} /> : null}
    </>
  )
}
