import { SendOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { EntriesDialog } from './entries-dialog'

interface SubmitManyProps {
  rows: components['schemas']['IndicatorRow'][]
  onDone: (submitted: ReadonlySet<string>) => void
}

/** Hands the ticked rows of the ledger in for review. */
export function SubmitMany({ rows, onDone }: SubmitManyProps) {
  const { t } = useTranslation('reviews')
  const may = useCan('indicator.submit')
  const [asking, setAsking] = useState(false)
  if (!may) return null
  return (
    <>
      <Button icon={<SendOutlined aria-hidden />} onClick={() => setAsking(true)}>
        {t('submit_many.open')}
      </Button>
      {asking ? (
        <EntriesDialog
          title={t('submit_many.title')}
          hint={(count) => t('submit_many.hint', { count })}
          submit={(count) => t('submit_many.submit', { count })}
          done={(count) => t('submit_many.done', { count })}
          rows={rows}
          send={(body, key) =>
            client.POST('/reviews/submissions', {
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
