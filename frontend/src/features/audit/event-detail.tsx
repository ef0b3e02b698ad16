import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useFieldName } from '~/i18n/error-text'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { isId, ShortId } from '~/ui/short-id'
import css from './audit.module.css'
import { RecordedValue } from './recorded-value'

/** What was before and after, as it was recorded, and on demand the proof that it was sealed. */
export function EventDetail({ event }: { event: components['schemas']['AuditEvent'] }) {
  const { t } = useTranslation(['audit', 'common'])
  const fieldName = useFieldName(event.object_kind)
  const [proof, setProof] = useState(false)
  return (
    <div className={css.detail}>
      <dl className={css.ids}>
        <dt>{t('audit:detail.object')}</dt>
        <dd>
          <ShortId id={event.object_id} />
        </dd>
        <dt>{t('audit:detail.version')}</dt>
        <dd>{event.object_version}</dd>
        <dt>{t('audit:column.action')}</dt>
        <dd className="mono">{event.action}</dd>
        {event.request_id ? (
          <>
            <dt>{t('audit:detail.request')}</dt>
            <dd>
              {isId(event.request_id) ? (
                <ShortId id={event.request_id} />
              ) : (
                <span className="mono">{event.request_id}</span>
              )}
            </dd>
          </>
        ) : null}
      </dl>
      {event.changes.length > 0 ? (
        <table className={css.changes}>
          <thead>
            <tr>
              <th scope="col">{t('audit:detail.field')}</th>
              <th scope="col">{t('audit:detail.from')}</th>
              <th scope="col">{t('audit:detail.to')}</th>
            </tr>
          </thead>
          <tbody>
            {event.changes.map((change) => (
              <tr key={change.field}>
                <th scope="row">{fieldName(change.field)}</th>
                <td data-label={t('audit:detail.from')}>
                  <RecordedValue event={event} change={change} side="from" />
                </td>
                <td data-label={t('audit:detail.to')}>
                  <RecordedValue event={event} change={change} side="to" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="muted">{t('audit:detail.no_changes')}</p>
      )}
      {proof ? (
        <Proof eventId={event.id} />
      ) : (
        <Button size="small" disabled={event.seq == null} onClick={() => setProof(true)}>
          {t('audit:proof.show')}
        </Button>
      )}
    </div>
  )
}

function Proof({ eventId }: { eventId: string }) {
  const { t } = useTranslation('audit')
  const proof = api.useQuery('get', '/audit/proofs/inclusion', {
    params: { query: { event_id: eventId } },
  })
  if (proof.error) {
    return <Failure coded={asProblem(proof.error)} onRetry={() => void proof.refetch()} />
  }
  if (!proof.data) return <Loading />
  return (
    <dl className={css.ids}>
      <dt>{t('column.seq')}</dt>
      <dd>{proof.data.seq}</dd>
      <dt>{t('proof.leaf')}</dt>
      <dd className="mono">{proof.data.leaf_hash}</dd>
      <dt>{t('proof.path')}</dt>
      <dd className="mono">
        {proof.data.path.map((hash) => (
          <div key={hash}>{hash}</div>
        ))}
      </dd>
      <dt>{t('column.root_hash')}</dt>
      <dd className="mono">{proof.data.root_hash}</dd>
      <dt>{t('proof.size')}</dt>
      <dd>{proof.data.size}</dd>
    </dl>
  )
}
