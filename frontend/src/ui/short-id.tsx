import { CopyOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './short-id.module.css'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export const isId = (text: string): boolean => UUID.test(text)

/** Both ends: ids made in one moment begin alike and differ at the end only. */
export const shortId = (id: string): string => `${id.slice(0, 8)}…${id.slice(-6)}`

/** An id short enough to read, with the whole of it a click away. */
export function ShortId({ id }: { id: string }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(id)
      void message.success(t('toast.copied_id'))
    } catch {
      void message.error(t('toast.copy_failed'))
    }
  }
  return (
    <span className={css.id}>
      <span className="mono" title={id}>
        {shortId(id)}
      </span>
      <button
        type="button"
        className={css.copy}
        aria-label={t('action.copy_id', { id: shortId(id) })}
        title={t('action.copy')}
        onClick={() => void copy()}
      >
        <CopyOutlined aria-hidden />
      </button>
    </span>
  )
}
