import { SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import css from './data-table.module.css'
import type { Column } from './types'

interface ColumnSettingsProps<T> {
  columns: Column<T>[]
  hidden: ReadonlySet<string>
  onToggle: (key: string, show: boolean) => void
  onReset: () => void
}

export function ColumnSettings<T>({ columns, hidden, onToggle, onReset }: ColumnSettingsProps<T>) {
  const { t } = useTranslation()
  const list = (
    <div className={css.settings} role="dialog" aria-label={t('table.columns')}>
      {columns
        .filter((column) => !column.primary)
        .map((column) => (
          <Checkbox
            key={column.key}
            checked={!hidden.has(column.key)}
            onChange={(event) => onToggle(column.key, event.target.checked)}
          >
            {column.title}
          </Checkbox>
        ))}
      <Button size="small" onClick={onReset}>
        {t('table.columns_reset')}
      </Button>
    </div>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button className={css.columnsButton} icon={<SettingOutlined aria-hidden />}>
        {t('table.columns')}
      </Button>
    </Popover>
  )
}
