import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { asProblem, type ProblemBody, problemOf } from '~/api/problem'
import { useJob } from '~/api/use-job'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import css from './meetings.module.css'

/** How far a meeting's decisions have come into effect, and in the end what came of it. */
export function ResolutionJob({ id, onDismiss }: { id: string; onDismiss: () => void }) {
  const { t } = useTranslation('meetings')
  const found = useJob(id)
  if (found.isPending) return <Loading />
  if (!found.data) {
    return <Failure coded={asProblem(found.error)} onRetry={() => void found.refetch()} />
  }
  const { state, done, total, ended_at, resolution, problem } = found.data
  const dismiss = <Button onClick={onDismiss}>{t('job.dismiss')}</Button>
  if (!ended_at) {
    const counted = done != null && total ? { done, total } : null
    const percent = counted ? Math.floor((counted.done / counted.total) * 100) : 0
    const waits = t(state === 'queued' ? 'job.queued' : 'job.working')
    return (
      <div className={css.spaced}>
        <Panel title={t('job.title')}>
          <Progress aria-label={t('job.progress')} percent={percent} status="active" />
          <p role="status">{counted ? t('job.running', counted) : waits}</p>
        </Panel>
      </div>
    )
  }
  return (
    <div className={css.spaced}>
      {resolution ? (
        <Notice tone="good" role="status" title={t('job.done')} actions={dismiss}>
          <p>
            {t(resolution.corrected > 0 ? 'job.result_corrected' : 'job.result', { ...resolution })}
          </p>
        </Notice>
      ) : (
        <Notice
          tone={problem ? 'bad' : 'info'}
          role="alert"
          title={t(problem ? 'job.failed' : 'job.cancelled')}
          actions={dismiss}
        >
          {problem ? <Failure coded={problemOf(problem as ProblemBody)} /> : null}
        </Notice>
      )}
    </div>
  )
}
