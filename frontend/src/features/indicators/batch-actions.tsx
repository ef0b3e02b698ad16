import { CopyOutlined, PrinterOutlined, SwapOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceItemText } from '~/api/item-text'
import { useCan } from '~/api/session'
import { useMeasureText } from '~/ui/measure-text'
import { AssignDialog } from './assign-dialog'
import type { IndicatorRow } from './ledger-columns'

const COPIED = ['code', 'title', 'target', 'source', 'item', 'unit', 'deadline', 'weight'] as const

interface BatchActionsProps {
  rows: IndicatorRow[]
  onPrint: () => void
  /** The rows are no longer what was ticked. */
  onChanged: () => void
}

/** What can be done with the ticked rows: to give them into other hands, to paste them into a sheet, or to print them. */
export function BatchActions({ rows, onPrint, onChanged }: BatchActionsProps) {
  const { t } = useTranslation(['indicators', 'common'])
  const { message } = App.useApp()
  const measureText = useMeasureText()
  const mayAssign = useCan('indicator.assign')
  const [assigning, setAssigning] = useState(false)
  const copy = async () => {
    const cells: string[][] = [COPIED.map((key) => t(`indicators:column.${key}`))]
    for (const row of rows) {
      cells.push([
        row.code,
        row.title,
        measureText(row.measure),
        row.source.title,
        sourceItemText(row.source),
        row.lead_unit?.name ?? '',
        row.deadline ?? '',
        row.weight ?? '',
      ])
    }
    const text = cells
      .map((line) => line.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
      .join('\n')
    try {
      await navigator.clipboard.writeText(text)
      void message.success(t('common:toast.copied', { count: rows.length }))
    } catch {
      void message.error(t('common:toast.copy_failed'))
    }
  }
  return (
    <>
      {mayAssign ? (
        <Button icon={<SwapOutlined aria-hidden />} onClick={() => setAssigning(true)}>
          {t('indicators:action.assign')}
        </Button>
      ) : null}
      {assigning ? (
        <AssignDialog indicators={rows} onDone={onChanged} onClose={() => setAssigning(false)} />
      ) : null}
      <Button icon={<CopyOutlined aria-hidden />} onClick={() => void copy()}>
        {t('indicators:ledger.copy_rows')}
      </Button>
      <Button icon={<PrinterOutlined aria-hidden />} onClick={onPrint}>
        {t('indicators:ledger.print_rows')}
      </Button>
    </>
  )
}
