import { Button } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import css from './pages.module.css'
import { paths } from './paths'

export type FailureKind = '403' | '404' | '500' | '503' | 'offline'

interface FailurePageProps {
  kind: FailureKind
  traceId?: string
  onRetry?: () => void
}

/** A whole page for what cannot be shown, with a way on. */
export function FailurePage({ kind, traceId, onRetry }: FailurePageProps) {
  const { t } = useTranslation(['app', 'common'])
  const title = t(`app:error.${kind}.title`)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <div className={css.failure}>
      {kind === 'offline' ? null : (
        <p className={css.code} aria-hidden="true">
          {kind}
        </p>
      )}
      <h1>{title}</h1>
      <p>{t(`app:error.${kind}.hint`)}</p>
      {traceId ? <p className="mono muted">{t('common:form.trace', { id: traceId })}</p> : null}
      <p className={css.failureActions}>
        {onRetry ? (
          <Button type="primary" onClick={onRetry}>
            {t('common:action.retry')}
          </Button>
        ) : null}
        <Button href={paths.home}>{t('app:error.home')}</Button>
      </p>
    </div>
  )
}
