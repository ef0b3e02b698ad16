import { DownOutlined, RightOutlined } from '@ant-design/icons'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { useCodeText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import css from './audit.module.css'
import { EventDetail } from './event-detail'
import type { AuditSearch } from './search'

type AuditEvent = components['schemas']['AuditEvent']

interface EventRowProps {
  event: AuditEvent
  onFilter: (part: AuditSearch) => void
}

export function EventRow({ event, onFilter }: EventRowProps) {
  const { t } = useTranslation(['audit', 'common'])
  const text = useCodeText('audit')
  const [open, setOpen] = useState(false)
  const detailId = useId()
  const Mark = open ? DownOutlined : RightOutlined
  const permission = useCodeText('permissions')
  const { actor, on_behalf_of: behalf } = event
  return (
    <tbody>
      <tr>
        <td data-label={t('audit:column.seq')}>
          <button
            type="button"
            className={css.toggle}
            aria-expanded={open}
            aria-controls={detailId}
            aria-label={`${t(open ? 'audit:hide' : 'audit:show')} ${event.seq ?? event.id}`}
            onClick={() => setOpen(!open)}
          >
            <Mark aria-hidden />
            {event.seq ?? <span className="muted">{t('audit:pending')}</span>}
          </button>
        </td>
        <td data-label={t('audit:column.at')} className={css.nowrap}>
          <time dateTime={event.at}>{cityTime(event.at, 'second')}</time>
        </td>
        <td data-label={t('audit:column.actor')}>
          {actor ? (
            <button
              type="button"
              className={css.filter}
              onClick={() => onFilter({ person_id: actor.id })}
            >
              {actor.name}
            </button>
          ) : (
            t('audit:system')
          )}
          {behalf ? (
            <span className={css.behalf}>
              {t('audit:on_behalf')}
              <button
                type="button"
                className={css.filter}
                onClick={() => onFilter({ person_id: behalf.id })}
              >
                {behalf.name}
              </button>
            </span>
          ) : null}
        </td>
        <td data-label={t('audit:column.action')}>
          {text(`action.${event.action}`) || permission(event.action) || (
            <code>{event.action}</code>
          )}
        </td>
        <td data-label={t('audit:column.object')}>
          <button
            type="button"
            className={css.filter}
            onClick={() => onFilter({ object_kind: event.object_kind, object_id: event.object_id })}
          >
            {text(`object.${event.object_kind}`) || event.object_kind}
          </button>
          {event.object_name ? (
            <span className={css.objectName} title={event.object_name}>
              {event.object_name}
            </span>
          ) : null}
        </td>
        <td data-label={t('audit:column.reason')}>{event.reason ?? t('common:state.none')}</td>
        <td data-label={t('audit:column.changes')}>{event.changes.length}</td>
      </tr>
      <tr id={detailId} hidden={!open} className={css.detailRow}>
        <td colSpan={7}>{open ? <EventDetail event={event} /> : null}</td>
      </tr>
    </tbody>
  )
}
