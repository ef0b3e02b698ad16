import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { cityTime } from '~/ui/city-time'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { Failure } from '~/ui/failure'
import css from './people.module.css'

/** Where somebody is signed in; all of it ends at once. */
export function PersonSessions({ person }: { person: components['schemas']['Person'] }) {
  const { t } = useTranslation('people')
  const path = { params: { path: { id: person.id } } }
  const sessions = api.useQuery('get', '/people/{id}/sessions', path)
  const [asking, setAsking] = useState(false)
  if (sessions.error) {
    return <Failure coded={asProblem(sessions.error)} onRetry={() => void sessions.refetch()} />
  }
  const rows = sessions.data?.items ?? []
  return (
    <>
      <h3 className={css.subheading}>{t('sessions.heading', { count: rows.length })}</h3>
      {rows.length === 0 ? (
        <p className="muted">{t('sessions.none')}</p>
      ) : (
        <ul className={css.cards}>
          {rows.map(({ id, address, started_at, expires_at }) => (
            <li key={id} className={css.card}>
              <span>{address}</span>
              <span className="muted">
                {t('sessions.term', { from: cityTime(started_at), to: cityTime(expires_at) })}
              </span>
            </li>
          ))}
          <li>
            <Button danger onClick={() => setAsking(true)}>
              {t('sessions.end_all')}
            </Button>
          </li>
        </ul>
      )}
      {asking ? (
        <ConfirmDialog
          danger
          title={t('sessions.end_title', { name: person.name })}
          submit={t('sessions.end_all')}
          done={t('sessions.ended')}
          onSubmit={() => client.DELETE('/people/{id}/sessions', path)}
          onClose={() => setAsking(false)}
        >
          <p>{t('sessions.end_hint')}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
