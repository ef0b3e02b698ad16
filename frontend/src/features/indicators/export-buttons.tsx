import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSaving } from '~/api/use-saving'
import { exportPath, type LedgerSearch } from './search'

const FORMATS = ['xlsx', 'csv'] as const

/** The current filter and order as a file, all pages of it. */
export function ExportButtons({ year, search }: { year: number; search: LedgerSearch }) {
  const { t } = useTranslation()
  const { busy, save } = useSaving()
  return FORMATS.map((format) => {
    const path = exportPath(year, search, format)
    return (
      <Button
        key={format}
        icon={<DownloadOutlined aria-hidden />}
        loading={busy === path}
        disabled={busy !== null && busy !== path}
        onClick={() => void save(path, `indicators-${year}.${format}`)}
      >
        {t(`action.export_${format}`)}
      </Button>
    )
  })
}
