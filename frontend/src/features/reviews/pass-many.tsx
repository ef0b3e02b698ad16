import { CheckOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { EntriesDialog } from './entries-dialog'
import { Grounds } from './grounds'
import type { WaitingRow } from './queue-columns'

interface PassManyProps {
  rows: WaitingRow[]
  onDone: (passed: ReadonlySet<string>) => void
}

/** A leader passes the ticked rows together; what looks too low is looked at alone. */
export function PassMany({ rows, onDone }: PassManyProps) {
  const { t } = useTranslation('reviews')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button type="primary" icon={<CheckOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {t('pass_many.open')}
      </Button>
      {asking ? (
        <EntriesDialog
          title={t('pass_many.title')}
          hint={(count) => t('pass_many.hint', { count })}
          submit={(count) => t('pass_many.submit', { count })}
          done={(count) => t('pass_many.done', { count })}
          rows={rows}
          warning={(count) => t('pass_many.low', { count })}
          unfit={(row) => row.low_target.length > 0}
          note={(row) => <Grounds grounds={row.low_target} measure={row.measure} />}
          send={(body, key) =>
            client.POST('/reviews/leader-passes', {
              params: { header: { 'Idempotency-Key': key } },
              body,
            })
          }
          onDone={onDone}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
