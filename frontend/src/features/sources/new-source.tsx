import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemsDialog } from './items-dialog'
import { SourceDialog } from './source-dialog'
import type { Source } from './source-draft'

type Open = { what: 'document' | 'instruction' } | { what: 'items'; source: Source }

/** Enters a document, or an instruction with one click; its tasks are asked for at once. */
export function NewSource({ year }: { year: number }) {
  const { t } = useTranslation('sources')
  const [open, setOpen] = useState<Open | null>(null)
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setOpen({ what: 'document' })}
      >
        {t('new.title')}
      </Button>
      <Button onClick={() => setOpen({ what: 'instruction' })}>{t('new.instruction')}</Button>
      {open?.what === 'document' || open?.what === 'instruction' ? (
        <SourceDialog
          year={year}
          kind={open.what === 'instruction' ? 'instruction' : undefined}
          onEntered={(source) => setOpen({ what: 'items', source })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open?.what === 'items' ? (
        <ItemsDialog source={open.source} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}
