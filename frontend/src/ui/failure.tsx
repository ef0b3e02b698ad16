import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Coded, useErrorText } from '~/i18n/error-text'
import { Notice } from './notice'

interface FailureProps {
  coded: Coded & { body?: { trace_id?: string } }
  onRetry?: () => void
}

/** What stands in place of content that could not be read. */
export function Failure({ coded, onRetry }: FailureProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const trace = coded.body?.trace_id
  return (
    <Notice
      tone="bad"
      role="alert"
      title={t('form.problem')}
      actions={onRetry ? <Button onClick={onRetry}>{t('action.retry')}</Button> : undefined}
    >
      <p>{errorText(coded)}</p>
      {trace ? <p className="mono muted">{t('form.trace', { id: trace })}</p> : null}
    </Notice>
  )
}
