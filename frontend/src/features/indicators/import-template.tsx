import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '~/api/download'
import { asProblem } from '~/api/problem'
import { useErrorText } from '~/i18n/error-text'

/** An empty file to fill in, with the year's own lists to choose from. */
export function ImportTemplate({ year }: { year: number }) {
  const { t } = useTranslation(['indicators', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const path = `/api/v1/indicators/import/template?year=${year}`
      const name = await download(path, `targets-${year}.xlsx`)
      void message.success(t('common:toast.downloaded', { name }))
    } catch (error) {
      void message.error(errorText(asProblem(error)))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void save()}>
      {t('indicators:import.template')}
    </Button>
  )
}
