import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '~/api/download'
import { asProblem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'
import { exportPath } from './query'
import type { AuditSearch } from './search'

const FORMATS = ['xlsx', 'csv'] as const

/** What the filter shows, as a file. */
export function ExportButtons({ search }: { search: AuditSearch }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const errorText = useErrorText()
  const [busy, setBusy] = useState<string | null>(null)
  const save = async (format: (typeof FORMATS)[number]) => {
    setBusy(format)
    try {
      const name = await download(exportPath(search, format), `audit.${format}`)
      void message.success(t('toast.downloaded', { name }))
    } catch (error) {
      const problem = asProblem(error)
      void message.error(errorText({ code: problem.code, params: { ...problem.body } }))
    } finally {
      setBusy(null)
    }
  }
  return FORMATS.map((format) => (
    <Button
      key={format}
      icon={<DownloadOutlined aria-hidden />}
      loading={busy === format}
      disabled={busy !== null && busy !== format}
      onClick={() => void save(format)}
    >
      {t(`action.export_${format}`)}
    </Button>
  ))
}
