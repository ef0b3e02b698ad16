import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { saveBytes } from '~/api/download'
import { cityTime } from '~/ui/city-time'
import tables from '~/ui/import.module.css'
import { Notice } from '~/ui/notice'
import { Panel } from '~/ui/panel'
import { CodeSlips } from './code-slips'
import css from './codes.module.css'
import type { Issued } from './issue-codes-page'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The codes, to be taken away at once: leaving without having done so asks first. */
export function CodeList({ issued }: { issued: Issued }) {
  const { t } = useTranslation(['site', 'common'])
  const [taken, setTaken] = useState(false)
  const told = issued.workbook !== null && issued.workbook !== undefined
  useEffect(() => {
    if (!told || taken) return undefined
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [told, taken])
  if (issued.items.length === 0) {
    return (
      <Panel>
        <Notice tone="info" role="status">
          {t('site:codes.none')}
        </Notice>
      </Panel>
    )
  }
  const heads = ['account', 'name', 'of_unit', 'code', 'until'] as const
  return (
    <>
      <Panel
        title={t('site:codes.issued', { count: issued.items.length })}
        extra={
          told ? (
            <div className={css.buttons}>
              <Button
                icon={<DownloadOutlined aria-hidden />}
                onClick={() => {
                  saveBytes(issued.workbook ?? '', XLSX, 'accounts.xlsx')
                  setTaken(true)
                }}
              >
                {t('site:codes.download')}
              </Button>
              <Button
                icon={<PrinterOutlined aria-hidden />}
                onClick={() => {
                  setTaken(true)
                  window.print()
                }}
              >
                {t('site:codes.print')}
              </Button>
            </div>
          ) : undefined
        }
        flush
      >
        <div className={css.notice}>
          <Notice tone="warn" role="status">
            {t(told ? 'site:codes.notice' : 'site:codes.told_before')}
          </Notice>
        </div>
        <table className={tables.table}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`site:codes.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issued.items.map((item) => (
              <tr key={item.account}>
                <td data-label={t('site:codes.account')}>{item.account}</td>
                <td data-label={t('site:codes.name')}>{item.name}</td>
                <td data-label={t('site:codes.of_unit')}>{item.unit ?? t('common:state.none')}</td>
                <td data-label={t('site:codes.code')} className="mono">
                  {item.code ?? t('common:state.none')}
                </td>
                <td data-label={t('site:codes.until')}>{cityTime(item.until)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      {told ? <CodeSlips items={issued.items} /> : null}
    </>
  )
}
