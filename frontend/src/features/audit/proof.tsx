import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { Notice } from '~/ui/notice'
import css from './audit.module.css'
import { CLAIMS, summary, type Verdict, verifyProof } from './verify'

type AuditEvent = components['schemas']['AuditEvent']
type InclusionProof = components['schemas']['InclusionProof']

const TONES = { good: 'good', unsigned: 'warn', unknown: 'info', bad: 'bad' } as const
const MARKS = { good: '✓', bad: '×', unknown: '?' } as const

/** Whether the latest checkpoint was signed before the event came into the log: then its proof is only a matter of time. */
async function stillOpen({ seq }: AuditEvent): Promise<boolean> {
  if (seq == null) return true
  const { data } = await client.GET('/audit/checkpoints', { params: { query: { limit: 1 } } })
  const latest = data?.items[0]
  return !latest || latest.size <= seq
}

/** The proof that the event is in the signed log, checked here and now. */
export function Proof({ event }: { event: AuditEvent }) {
  const proof = useQuery({
    queryKey: ['audit-proof', event.id],
    queryFn: async ({ signal }) => {
      const query = { event_id: event.id }
      const [found, keys] = await Promise.all([
        client
          .GET('/audit/proofs/inclusion', { params: { query }, signal })
          .catch(async (error: unknown) => {
            if (asProblem(error).status === 404 && (await stillOpen(event))) return null
            throw error
          }),
        client.GET('/public/keys', { signal }),
      ])
      if (!found) return null
      if (!found.data || !keys.data) throw new TypeError('no answer')
      const verdict = await verifyProof(found.data, event, keys.data.checkpoint)
      return { proof: found.data, verdict }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (proof.error) {
    return <Failure coded={asProblem(proof.error)} onRetry={() => void proof.refetch()} />
  }
  if (proof.data === undefined) return <Loading />
  if (proof.data === null) {
    return <Waits busy={proof.isFetching} onRetry={() => void proof.refetch()} />
  }
  return <Result {...proof.data} />
}

/** No checkpoint covers the event yet: nothing is amiss. */
function Waits({ busy, onRetry }: { busy: boolean; onRetry: () => void }) {
  const { t } = useTranslation(['audit', 'common'])
  return (
    <div className={css.proof}>
      <Notice
        tone="info"
        role="status"
        title={t('audit:proof.waits')}
        actions={
          <Button size="small" loading={busy} onClick={onRetry}>
            {t('common:action.retry')}
          </Button>
        }
      >
        <p>{t('audit:proof.waits_hint')}</p>
      </Notice>
    </div>
  )
}

function Result({ proof, verdict }: { proof: InclusionProof; verdict: Verdict }) {
  const { t } = useTranslation('audit')
  const result = summary(verdict)
  return (
    <div className={css.proof}>
      <Notice
        tone={TONES[result]}
        role={result === 'bad' ? 'alert' : 'status'}
        title={t(`proof.result_${result}`)}
        actions={
          <Link to={paths.audit} search={{ tab: 'checkpoints', size: proof.size }}>
            {t('proof.to_checkpoint')}
          </Link>
        }
      >
        <ul className={css.checks}>
          {CLAIMS.map((claim) => (
            <li key={claim}>
              <span aria-hidden="true">{MARKS[verdict[claim]]}</span>
              <span>
                {t(`proof.claim_${claim}`, { size: proof.size })}
                {verdict[claim] === 'good' ? null : `: ${t(`proof.${verdict[claim]}`)}`}
              </span>
            </li>
          ))}
        </ul>
      </Notice>
      <details className={css.raw}>
        <summary>{t('proof.details')}</summary>
        <dl className={css.ids}>
          <dt>{t('column.seq')}</dt>
          <dd>{proof.seq}</dd>
          <dt>{t('proof.event')}</dt>
          <dd className="mono">{proof.event}</dd>
          <dt>{t('proof.leaf')}</dt>
          <dd className="mono">{proof.leaf_hash}</dd>
          <dt>{t('proof.path')}</dt>
          <dd className="mono">
            {proof.path.map((hash) => (
              <div key={hash}>{hash}</div>
            ))}
          </dd>
          <dt>{t('column.root_hash')}</dt>
          <dd className="mono">{proof.root_hash}</dd>
          <dt>{t('proof.size')}</dt>
          <dd>{proof.size}</dd>
          <dt>{t('column.note')}</dt>
          <dd>
            <pre className={css.note}>{proof.checkpoint}</pre>
          </dd>
        </dl>
      </details>
    </div>
  )
}
