import { App } from 'antd'
import { useTranslation } from 'react-i18next'

/** Copies a text, or says that the browser does not let it (it does on secure origins only). */
export function useCopy(): (text: string) => void {
  const { t } = useTranslation(['account', 'common'])
  const { message } = App.useApp()
  return (text) => {
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'))
    copied.then(
      () => void message.success(t('account:copied')),
      () => void message.error(t('common:toast.copy_failed')),
    )
  }
}
