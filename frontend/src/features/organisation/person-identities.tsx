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

/** What opens somebody's account beside their password, if anything does. */
export function PersonIdentities({ person }: { person: components['schemas']['Person'] }) {
  const { t } = useTranslation('people')
  const path = { params: { path: { id: person.id } } }
  const identities = api.useQuery('get', '/people/{id}/identities', path)
  const [asking, setAsking] = useState<string>()
  if (identities.error) {
    return <Failure coded={asProblem(identities.error)} onRetry={() => void identities.refetch()} />
  }
  const rows = identities.data?.items ?? []
  if (rows.length === 0) return null
  return (
    <>
      <h3 className={css.subheading}>{t('identities.heading', { count: rows.length })}</h3>
      <ul className={css.cards}>
        {rows.map(({ id, issuer, linked_at }) => (
          <li key={id} className={css.card}>
            <span className="mono">{issuer}</span>
            <span className="muted">{t('identities.linked', { at: cityTime(linked_at) })}</span>
            <Button danger onClick={() => setAsking(id)}>
              {t('identities.unlink')}
            </Button>
          </li>
        ))}
      </ul>
      {asking ? (
        <ConfirmDialog
          danger
          title={t('identities.unlink_title', { name: person.name })}
          submit={t('identities.unlink')}
          done={t('identities.unlinked')}
          onSubmit={() => client.DELETE('/identities/{id}', { params: { path: { id: asking } } })}
          onClose={() => setAsking(undefined)}
        >
          <p>{t('identities.unlink_hint', { name: person.name })}</p>
        </ConfirmDialog>
      ) : null}
    </>
  )
}
