import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Notice } from './notice'

/** Somebody else was faster; what is typed stays, and is sent on top of theirs only when that is wanted. */
export function StaleNotice({ onTake, children }: { onTake: () => void; children?: ReactNode }) {
  const { t } = useTranslation('common')
  return (
    <Notice
      tone="warn"
      role="alert"
      title={t('stale.title')}
      actions={<Button onClick={onTake}>{t('stale.take')}</Button>}
    >
      <p>{t('stale.hint')}</p>
      {children}
    </Notice>
  )
}
