import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { faultsOfProblem } from '~/api/import-file'
import { asProblem, type Problem, type ProblemBody, problemOf } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useJob } from '~/api/use-job'
import { Failure } from '~/ui/failure'
import css from '~/ui/import.module.css'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { RowFaults } from '~/ui/row-faults'
import { ImportDifferences } from './import-differences'
import { ImportResult } from './import-result'

type Job = components['schemas']['Job']

/** The import of a large file, until it ends and then what came of it. */
export function ImportJob({ id, onAgain }: { id: string; onAgain: () => void }) {
  const found = useJob(id)
  if (found.isPending) return <Loading />
  if (!found.data) {
    return <Failure coded={asProblem(found.error)} onRetry={() => void found.refetch()} />
  }
  const job = found.data
  if (job.result) {
    return (
      <>
        <ImportResult report={job.result} committing={false} onCommit={onAgain} onAgain={onAgain} />
        {job.result.differences.length > 0 ? <ImportDifferences report={job.result} /> : null}
      </>
    )
  }
  return job.ended_at ? <Ended job={job} onAgain={onAgain} /> : <Running job={job} />
}

function Running({ job }: { job: Job }) {
  const { t } = useTranslation('indicators')
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { id, state, done, total } = job
  const cancel = async () => {
    setBusy(true)
    setProblem(null)
    try {
      await client.POST('/jobs/{id}/cancel', { params: { path: { id } } })
    } catch (error) {
      const failed = asProblem(error)
      // One that ended first shows by itself what came of it.
      if (failed.status !== 409) setProblem(failed)
    } finally {
      setBusy(false)
      void queries.invalidateQueries()
    }
  }
  const counted = done != null && total ? { done, total } : null
  const percent = counted ? Math.floor((counted.done / counted.total) * 100) : 0
  const waits = t(state === 'queued' ? 'import.job_queued' : 'import.job_counting')
  return (
    <Panel title={t('import.step_job')}>
      <div className={css.parts}>
        <Progress aria-label={t('import.job_progress')} percent={percent} status="active" />
        <p className={css.progress}>{counted ? t('import.job_running', counted) : waits}</p>
        {problem ? <Failure coded={problem} /> : null}
        <div className={css.buttons}>
          <Button loading={busy} onClick={() => void cancel()}>
            {t('import.job_cancel')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

function Ended({ job, onAgain }: { job: Job; onAgain: () => void }) {
  const { t } = useTranslation('indicators')
  const problem = job.problem ? problemOf(job.problem as ProblemBody) : null
  const faults = problem ? faultsOfProblem(problem) : []
  const total = problem?.body.total_faults ?? faults.length
  return (
    <>
      <Panel title={t('import.step_check')}>
        <div className={css.parts}>
          {problem ? (
            <Notice tone="bad" role="alert">
              {faults.length > 0
                ? t('import.has_faults', { count: total })
                : t('import.job_failed')}
            </Notice>
          ) : (
            <Notice tone="info" role="status">
              {t('import.job_cancelled')}
            </Notice>
          )}
          {problem && faults.length === 0 ? <Failure coded={problem} /> : null}
          <div className={css.buttons}>
            <Button type="primary" onClick={onAgain}>
              {t('import.again')}
            </Button>
          </div>
        </div>
      </Panel>
      {faults.length > 0 ? <RowFaults faults={faults} total={total} /> : null}
    </>
  )
}
