import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useFieldName } from '~/i18n/error-text'
import { isId, ShortId } from '~/ui/short-id'
import css from './audit.module.css'
import { Proof } from './proof'
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
        <Proof event={event} />
      ) : (
        <Button size="small" onClick={() => setProof(true)}>
          {t('audit:proof.show')}
        </Button>
      )}
    </div>
  )
}
