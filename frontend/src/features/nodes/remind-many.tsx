import { BellOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Remindable, waits } from './remindable'

interface RemindManyProps {
  rows: readonly Remindable[]
  onRemind: (rows: readonly Remindable[]) => void
}

/** Leads on to a reminder of the ticked nodes; how many of them nobody waits for is told. */
export function RemindMany({ rows, onRemind }: RemindManyProps) {
  const { t } = useTranslation('reports')
  const fit = rows.filter(waits)
  const rest = rows.length - fit.length
  return (
    <>
      {fit.length > 0 ? (
        <Button type="primary" icon={<BellOutlined aria-hidden />} onClick={() => onRemind(fit)}>
          {t('remind.many', { count: fit.length })}
        </Button>
      ) : null}
      {rest > 0 ? <span>{t('remind.left_out', { count: rest })}</span> : null}
    </>
  )
}
