import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client as http } from '~/api/client'
import { ifMatch, useIdempotencyKey } from '~/api/idempotency'
import { asProblem } from '~/api/problem'
import { useCodeText, useErrorText } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import css from './clients.module.css'
import type { ApiClient, Secret } from './clients-page'

interface ClientCardProps {
  client: ApiClient
  onEdit: () => void
  onTold: (secret: Secret) => void
  onChanged: () => Promise<void>
}

/** One program: what it may do, and what may be done to it. */
export function ClientCard({ client, onEdit, onTold, onChanged }: ClientCardProps) {
  const { t } = useTranslation(['clients', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const roleText = useCodeText('roles')
  const permissionText = useCodeText('permissions')
  const { key, renew } = useIdempotencyKey()
  const [asked, setAsked] = useState<'rotate' | 'revoke' | null>(null)
  const [busy, setBusy] = useState(false)
  const may = client.allowed_actions.some(
    ({ action, allowed }) => action === 'client.edit' && allowed,
  )
  const path = { id: client.id }

  const rotate = async () => {
    const header = { 'Idempotency-Key': key }
    const { data } = await http.POST('/clients/{id}/secret', { params: { path, header } })
    renew()
    if (data) onTold(data)
  }
  const revoke = async () => {
    const header = { 'If-Match': ifMatch(client.version) }
    await http.DELETE('/clients/{id}', { params: { path, header } })
    void message.success(t('clients:revoked_done'))
    await onChanged()
  }
  const confirm = async () => {
    setBusy(true)
    try {
      await (asked === 'rotate' ? rotate() : revoke())
      setAsked(null)
    } catch (error) {
      const problem = asProblem(error)
      void message.error(errorText(problem.items[0] ?? problem))
      if (problem.status === 412) await onChanged()
    } finally {
      setBusy(false)
    }
  }
  const posts = client.posts.map(
    ({ role, over }) => `${roleText(role)}（${over ?? t('clients:whole_city')}）`,
  )
  return (
    <Panel
      title={client.name}
      extra={
        <span className={client.active ? css.active : css.revoked}>
          {t(client.active ? 'clients:active' : 'clients:revoked')}
        </span>
      }
    >
      <dl className={css.facts}>
        <dt>{t('clients:client_id')}</dt>
        <dd className="mono">{client.client_id}</dd>
        <dt>{t('clients:scopes')}</dt>
        <dd>{client.scopes.map((scope) => permissionText(scope)).join(t('common:state.join'))}</dd>
        <dt>{t('clients:posts')}</dt>
        <dd>
          {posts.length > 0
            ? posts.join(t('common:state.join'))
            : t(client.active ? 'clients:no_posts' : 'common:state.none')}
        </dd>
        <dt>{t('clients:networks')}</dt>
        <dd className={client.networks.length > 0 ? 'mono' : undefined}>
          {client.networks.join(' ') || t('clients:anywhere')}
        </dd>
        <dt>{t('clients:requests_per_minute')}</dt>
        <dd>{t('clients:quota_value', { count: client.requests_per_minute })}</dd>
        <dt>{t('clients:secret_at')}</dt>
        <dd>{client.secret_at ? cityTime(client.secret_at) : t('common:state.none')}</dd>
      </dl>
      {may && asked ? (
        <Notice
          tone="warn"
          role="alert"
          title={t(`clients:${asked}_title`)}
          actions={
            <>
              <Button onClick={() => setAsked(null)}>{t('common:action.cancel')}</Button>
              <Button
                type="primary"
                danger={asked === 'revoke'}
                loading={busy}
                onClick={() => void confirm()}
              >
                {t(`clients:${asked}_confirm`)}
              </Button>
            </>
          }
        >
          <p>{t(`clients:${asked}_text`)}</p>
        </Notice>
      ) : null}
      {may && !asked ? (
        <fieldset className={css.buttons} aria-label={`${t('clients:actions')} ${client.name}`}>
          <Button onClick={onEdit}>{t('common:action.edit')}</Button>
          <Button onClick={() => setAsked('rotate')}>{t('clients:rotate')}</Button>
          <Button danger onClick={() => setAsked('revoke')}>
            {t('clients:revoke')}
          </Button>
        </fieldset>
      ) : null}
    </Panel>
  )
}
