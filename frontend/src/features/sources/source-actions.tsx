import { PlusOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { ItemsDialog } from './items-dialog'
import { SourceDialog } from './source-dialog'
import type { Source } from './source-draft'
import css from './sources.module.css'

/** What can be done with a document: enter tasks, mend what is said of it, and remove it while it is empty. */
export function SourceActions({ source }: { source: Source }) {
  const { t } = useTranslation('sources')
  const [open, setOpen] = useState<'items' | 'edit' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const edit = actionOf(source, 'source.edit')
  // Off without a word for those whose posts never change documents; off with its reason in a closed year.
  if (!edit?.allowed && edit?.reason !== 'policy.year_closed') return null
  const name = <span className="visually-hidden">{source.title}</span>
  return (
    <div className={css.sourceActions}>
      <ActionButton
        action={edit}
        icon={<PlusOutlined aria-hidden />}
        onClick={() => setOpen('items')}
      >
        {t('items.add')}
        {name}
      </ActionButton>
      <ActionButton action={edit} onClick={() => setOpen('edit')}>
        {t('edit.open')}
        {name}
      </ActionButton>
      {source.item_count === 0 ? (
        <ActionButton action={edit} danger onClick={() => setOpen('remove')}>
          {t('remove.open')}
          {name}
        </ActionButton>
      ) : null}
      {open === 'items' ? <ItemsDialog source={source} onClose={close} /> : null}
      {open === 'edit' ? <SourceDialog year={source.year} source={source} onClose={close} /> : null}
      {open === 'remove' ? (
        <ConfirmDialog
          title={t('remove.open')}
          submit={t('remove.open')}
          danger
          done={t('remove.done', { title: source.title })}
          onSubmit={() =>
            client.DELETE('/sources/{id}', {
              params: { path: { id: source.id }, header: { 'If-Match': ifMatch(source.version) } },
            })
          }
          onClose={close}
        >
          <p>{t('remove.effect', { title: source.title })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  )
}
