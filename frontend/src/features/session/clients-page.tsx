import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { ClientCard } from './client-card'
import { ClientForm } from './client-form'
import { ClientSecret } from './client-secret'
import css from './clients.module.css'

export type ApiClient = components['schemas']['ApiClient']
export type Secret = components['schemas']['ApiClientSecret']

/** The accounts of other systems. A secret is nowhere but on this page, and gone with it. */
export function ClientsPage() {
  const { t } = useTranslation('clients')
  const queries = useQueryClient()
  const list = api.useQuery('get', '/clients')
  const [editing, setEditing] = useState<ApiClient | 'new' | null>(null)
  const [secret, setSecret] = useState<Secret | null>(null)
  const clients = list.data?.items

  const refresh = () => queries.invalidateQueries({ queryKey: ['get', '/clients'] })
  const told = async (answer: Secret) => {
    setSecret(answer)
    setEditing(null)
    await refresh()
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          editing === null ? (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('new')}
            </Button>
          ) : null
        }
      />
      <div className={css.stack}>
        {secret ? (
          <ClientSecret
            key={secret.client.secret_at}
            told={secret}
            onTaken={() => setSecret(null)}
          />
        ) : null}
        {editing ? (
          <ClientForm
            key={editing === 'new' ? 'new' : editing.id}
            first={editing === 'new' ? null : editing}
            onTold={(answer) => void told(answer)}
            onSaved={async () => {
              setEditing(null)
              await refresh()
            }}
            onCancel={() => setEditing(null)}
          />
        ) : null}
        {list.error ? (
          <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
        ) : null}
        {list.isPending ? <Loading /> : null}
        {clients?.length === 0 ? (
          <Panel>
            <p>{t('none')}</p>
          </Panel>
        ) : null}
        {clients?.map((client) => (
          <ClientCard
            key={client.id}
            client={client}
            onEdit={() => setEditing(client)}
            onTold={(answer) => void told(answer)}
            onChanged={refresh}
          />
        ))}
      </div>
    </>
  )
}
