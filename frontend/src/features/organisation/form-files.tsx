import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '~/api/download'
import { asProblem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import css from '~/ui/import.module.css'

const ROWS = ['none', 'all'] as const

/** The file to fill in, empty or with what stands. */
export function FormFiles({ path, name }: { path: string; name: string }) {
  const { t } = useTranslation(['site', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const [busy, setBusy] = useState<string | null>(null)
  const save = async (rows: (typeof ROWS)[number]) => {
    setBusy(rows)
    try {
      const joined = path.includes('?') ? '&' : '?'
      const saved = await download(`/api/v1${path}${joined}rows=${rows}`, `${name}.xlsx`)
      void message.success(t('common:toast.downloaded', { name: saved }))
    } catch (error) {
      void message.error(errorText(asProblem(error)))
    } finally {
      setBusy(null)
    }
  }
  return (
    <div className={css.buttons}>
      {ROWS.map((rows) => (
        <Button
          key={rows}
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === rows}
          onClick={() => void save(rows)}
        >
          {t(rows === 'none' ? 'site:import.template' : 'site:import.export')}
        </Button>
      ))}
    </div>
  )
}
