import { DownloadOutlined, ImportOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { download } from '~/api/download'
import { asProblem } from '~/api/problem'
import { paths } from '~/app/paths'
import { useErrorText } from '~/i18n/error-text'
import { ActionFold } from '~/ui/action-fold'
import { LinkButton } from '~/ui/link-button'

const FILES = ['units', 'sections'] as const

/** The year's roster and all sections as files, in and out. */
export function UnitFiles({ year }: { year: number }) {
  const { t } = useTranslation(['units', 'common'])
  const { message } = App.useApp()
  const errorText = useErrorText()
  const [busy, setBusy] = useState<string | null>(null)
  const save = async (what: (typeof FILES)[number]) => {
    setBusy(what)
    try {
      const query = what === 'units' ? `?year=${year}` : ''
      const name = await download(`/api/v1/${what}/export${query}`, `${what}.xlsx`)
      void message.success(t('common:toast.downloaded', { name }))
    } catch (error) {
      void message.error(errorText(asProblem(error)))
    } finally {
      setBusy(null)
    }
  }
  return (
    <ActionFold label={t('units:files.fold')}>
      {FILES.map((what) => (
        <LinkButton
          key={`import-${what}`}
          icon={<ImportOutlined aria-hidden />}
          render={(props) => (
            <Link {...props} to={what === 'units' ? paths.importUnits : paths.importSections} />
          )}
        >
          {t(`units:files.import_${what}`)}
        </LinkButton>
      ))}
      {FILES.map((what) => (
        <Button
          key={`export-${what}`}
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === what}
          onClick={() => void save(what)}
        >
          {t(`units:files.export_${what}`)}
        </Button>
      ))}
    </ActionFold>
  )
}
