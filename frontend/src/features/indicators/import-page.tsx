import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdempotencyKey } from '~/api/idempotency'
import { asProblem, type Problem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { FileDrop } from '~/ui/file-drop'
import { LinkButton } from '~/ui/link-button'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { faultsOfProblem, type ImportMode, sendImport, typeOf } from './import-call'
import { ImportCounts } from './import-counts'
import { ImportFaults } from './import-faults'
import css from './indicators.module.css'

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
      setReport(await sendImport(file, year, mode, key))
      if (mode === 'commit') {
        renew()
        void queries.invalidateQueries()
      }
    } catch (error) {
      const failed = asProblem(error)
      const faults = faultsOfProblem(failed)
      if (report && faults.length > 0) setReport({ ...report, faults })
      else setProblem(failed)
      // A refusal ends the intention; a lost answer does not, the same key may be sent again.
      if (failed.status >= 400 && failed.status < 500 && failed.status !== 401) renew()
    } finally {
      setBusy(null)
    }
  }

  const done = report?.committed ?? false
  const faults = report?.faults ?? []
  const clean = report !== null && !done && faults.length === 0
  const news = report ? report.new_documents + report.new_items + report.new_indicators : 0
  return (
    <>
      <PageHeader
        title={t('indicators:import.title')}
        subtitle={year ? t('indicators:import.subtitle', { year }) : undefined}
      />
      {done ? null : (
        <Panel title={t('indicators:import.step_choose')}>
          <FileDrop
            file={file}
            accept=".csv,.xlsx"
            hint={t('indicators:import.file_hint')}
            disabled={busy !== null}
            onFile={choose}
          />
          {file && !typeOf(file) ? (
            <div className={css.buttons}>
              <Notice tone="bad" role="alert">
                {t('indicators:import.unsupported')}
              </Notice>
            </div>
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
          {problem ? (
            <div className={css.problem}>
              <Failure coded={problem} />
            </div>
          ) : null}
        </Panel>
      )}
      {report ? (
        <Panel title={t(done ? 'indicators:import.step_done' : 'indicators:import.step_check')}>
          {done ? (
            <Notice tone="good" role="status">
              {t('indicators:import.done', { count: report.new_indicators })}
            </Notice>
          ) : null}
          {clean ? (
            <Notice tone={news > 0 ? 'good' : 'info'} role="status">
              {t(news > 0 ? 'indicators:import.no_faults' : 'indicators:import.nothing_new')}
            </Notice>
          ) : null}
          {faults.length > 0 ? (
            <Notice tone="bad" role="alert">
              {t('indicators:import.has_faults', { count: faults.length })}
            </Notice>
          ) : null}
          <ImportCounts report={report} />
          <div className={css.buttons}>
            {clean && news > 0 ? (
              <Button
                type="primary"
                loading={busy === 'commit'}
                onClick={() => void send('commit')}
              >
                {t(busy === 'commit' ? 'indicators:import.committing' : 'indicators:import.commit')}
              </Button>
            ) : null}
            {done ? (
              <>
                <LinkButton
                  type="primary"
                  render={(props) => <Link {...props} to={paths.indicators} />}
                >
                  {t('indicators:import.open_ledger')}
                </LinkButton>
                <Button onClick={() => choose(null)}>{t('indicators:import.again')}</Button>
              </>
            ) : null}
          </div>
        </Panel>
      ) : null}
      {faults.length > 0 ? <ImportFaults faults={faults} /> : null}
    </>
  )
}
