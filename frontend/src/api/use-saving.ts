import { App } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/error-text'
import { download } from './download'
import { asProblem } from './problem'

/** Saves files of the server one at a time, and says how it went. */
export function useSaving() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const errorText = useErrorText()
  const [busy, setBusy] = useState<string | null>(null)
  const save = async (path: string, fallbackName: string) => {
    setBusy(path)
    try {
      const name = await download(path, fallbackName)
      void message.success(t('toast.downloaded', { name }))
    } catch (error) {
      void message.error(errorText(asProblem(error)))
    } finally {
      setBusy(null)
    }
  }
  /** `busy` is the path of the file that is on its way. */
  return { busy, save }
}
