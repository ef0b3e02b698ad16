import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '~/api/client'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { cityTime } from '~/ui/city-time'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { Failure } from '~/ui/failure'
import { Panel } from '~/ui/panel'
import css from './account.module.css'
import { LinkForm } from './link-form'
import { providerAddress, useProvider } from './provider'

/** What opens one's account beside the password; nothing is shown where there is no provider and never was one. */
export function IdentitiesPanel() {
  const { t } = useTranslation('account')
  const navigate = useNavigate()
  const { oidc } = useSearch({ strict: false }) as { oidc?: string }
  const provider = useProvider()
  const list = api.useQuery('get', '/session/identities')
  const [unlinking, setUnlinking] = useState<string>()
  const identities = list.data?.items ?? []
  if (!provider && identities.length === 0) return null
  const leave = () => void navigate({ to: paths.account, search: {}, replace: true })
  return (
    <Panel title={t('identities.title')}>
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {oidc && oidc !== 'proven' ? <Failure coded={{ code: oidc }} /> : null}
      <ul className={css.sessions} aria-label={t('identities.title')}>
        {identities.map(({ id, issuer, linked_at }) => (
          <li key={id}>
            <div>
              <p>{provider ?? issuer}</p>
              <p className="muted">{t('identities.linked', { at: cityTime(linked_at) })}</p>
            </div>
            <Button size="small" onClick={() => setUnlinking(id)}>
              {t('identities.unlink')}
            </Button>
          </li>
        ))}
      </ul>
      {provider && oidc === 'proven' ? <LinkForm provider={provider} onClose={leave} /> : null}
      {provider && oidc !== 'proven' && list.data && identities.length === 0 ? (
        <div className={css.form}>
          <p>{t('identities.none', { name: provider })}</p>
          <div className={css.actions}>
            <Button href={providerAddress(paths.account)}>
              {t('identities.link', { name: provider })}
            </Button>
          </div>
        </div>
      ) : null}
      {unlinking ? (
        <ConfirmDialog
          danger
          title={t('identities.unlink_title')}
          submit={t('identities.unlink')}
          done={t('identities.unlinked')}
          onSubmit={() =>
            client.DELETE('/session/identities/{id}', { params: { path: { id: unlinking } } })
          }
          onClose={() => setUnlinking(undefined)}
        >
          <p>{t('identities.unlink_hint')}</p>
        </ConfirmDialog>
      ) : null}
    </Panel>
  )
}
