import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
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

/** The proof that the event is in the signed log, checked here and now. */
export function Proof({ event }: { event: AuditEvent }) {
  const proof = useQuery({
    queryKey: ['audit-proof', event.id],
    queryFn: async ({ signal }) => {
      const query = { event_id: event.id }
      const [found, keys] = await Promise.all([
        client.GET('/audit/proofs/inclusion', { params: { query }, signal }),
        client.GET('/public/keys', { signal }),
      ])
      if (!found.data || !keys.data) throw new TypeError('no answer')
      const verdict = await verifyProof(found.data, event, keys.data.checkpoint)
      return { proof: found.data, verdict }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (proof.error) {
    return <Failure coded={asProblem(proof.error)} onRetry={() => void proof.refetch()} />
  }
  if (!proof.data) return <Loading />
  return <Result {...proof.data} />
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
