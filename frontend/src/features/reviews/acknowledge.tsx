import { CheckSquareOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { actionOf } from '~/ui/allowed'
import { EntriesDialog } from './entries-dialog'

/** At most so many at once, as the server takes them. */
const MOST = 200

interface AcknowledgeProps {
  rows: readonly components['schemas']['IndicatorRow'][]
  label: string
  primary?: boolean
  onDone?: (acknowledged: ReadonlySet<string>) => void
}

/** Acknowledges issued indicators in every place of the reader's. Those that are not the reader's, or not yet, are named. */
export function Acknowledge({ rows, label, primary, onDone }: AcknowledgeProps) {
  const { t } = useTranslation('tasks')
  const [asked, setAsked] = useState<AcknowledgeProps['rows']>()
  return (
    <>
      <Button
        type={primary ? 'primary' : 'default'}
        icon={<CheckSquareOutlined aria-hidden />}
        // What is asked for stays the same while the list behind it is read anew.
        onClick={() => setAsked(rows.slice(0, MOST))}
      >
        {label}
      </Button>
      {asked ? (
        <EntriesDialog
          title={t('acknowledge.title')}
          hint={(count) => t('acknowledge.hint', { count })}
          submit={(count) => t('acknowledge.submit', { count })}
          done={(count) => t('acknowledge.done', { count })}
          rows={asked}
          warning={(count) => t('acknowledge.unfit', { count })}
          unfit={(row) => actionOf(row, 'indicator.acknowledge')?.allowed === false}
          send={(body, key) =>
            client.POST('/indicators/acknowledgements', {
              params: { header: { 'Idempotency-Key': key } },
              body,
            })
          }
          onDone={(ids) => onDone?.(ids)}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  )
}
