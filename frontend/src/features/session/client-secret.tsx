import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from '~/ui/notice'
import css from './clients.module.css'
import type { Secret } from './clients-page'
import { useCopy } from './use-copy'

/** What was told once. Leaving the page asks first while it stands here. */
export function ClientSecret({ told, onTaken }: { told: Secret; onTaken: () => void }) {
  const { t } = useTranslation(['clients', 'common'])
  const copy = useCopy()
  const box = useRef<HTMLDivElement>(null)
  const { client, secret } = told
  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (!secret) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [secret])
  const values = [
    ['clients:token_url', `${window.location.origin}/api/v1/oauth/token`],
    ['clients:client_id', client.client_id],
    ['clients:secret', secret],
  ] as const
  return (
    <Notice
      tone="warn"
      role="alert"
      ref={box}
      focusable
      title={t('clients:secret_title', { name: client.name })}
    >
      <p>{t(secret ? 'clients:secret_once' : 'clients:secret_told')}</p>
      {secret ? (
        <dl className={css.told}>
          {values.map(([label, value]) => (
            <div key={label}>
              <dt>{t(label)}</dt>
              <dd className="mono">{value}</dd>
              <dd>
                <Button
                  size="small"
                  icon={<CopyOutlined aria-hidden />}
                  aria-label={`${t('common:action.copy')} ${t(label)}`}
                  onClick={() => copy(value ?? '')}
                >
                  {t('common:action.copy')}
                </Button>
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Button className={css.taken} onClick={onTaken}>
        {t('clients:secret_taken')}
      </Button>
    </Notice>
  )
}
