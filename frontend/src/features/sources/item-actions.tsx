import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '~/api/client'
import { ifMatch } from '~/api/idempotency'
import { itemText } from '~/api/item-text'
import { useYearTakes } from '~/api/years'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { ConfirmDialog } from '~/ui/confirm-dialog'
import { ItemDialog, type SourceItem } from './item-dialog'
import type { Source } from './source-draft'
import css from './sources.module.css'

/** What can be done with a task: draft an indicator on it, mend it, and remove it while no indicator cites it. */
export function ItemActions({ source, item }: { source: Source; item: SourceItem }) {
  const { t } = useTranslation('sources')
  const drafts = useYearTakes(source.year)('indicator.create')
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null)
  const close = () => setOpen(null)
  const edit = actionOf(item, 'source.edit')
  const name = <span className="visually-hidden">{itemText(item)}</span>
  return (
    <span className={css.rowActions}>
      {drafts ? (
        <Link
          to={paths.newIndicator}
          search={{ year: source.year, source_id: source.id, source_item_id: item.id }}
        >
          {t('item.draft')}
          {name}
        </Link>
      ) : null}
      {/* Who may change nothing needs no row of buttons that are off. */}
      {edit?.allowed ? (
        <ActionButton action={edit} size="small" onClick={() => setOpen('edit')}>
          {t('item.edit_short')}
          {name}
        </ActionButton>
      ) : null}
      {edit?.allowed && item.indicator_count === 0 ? (
        <ActionButton action={edit} size="small" danger onClick={() => setOpen('remove')}>
          {t('item.remove_short')}
          {name}
        </ActionButton>
      ) : null}
      {open === 'edit' ? <ItemDialog item={item} onClose={close} /> : null}
      {open === 'remove' ? (
        <ConfirmDialog
          title={t('item.remove')}
          submit={t('item.remove')}
          danger
          done={t('item.removed')}
          onSubmit={() =>
            client.DELETE('/source-items/{id}', {
              params: { path: { id: item.id }, header: { 'If-Match': ifMatch(item.version) } },
            })
          }
          onClose={close}
        >
          <p>{t('item.remove_effect', { item: itemText(item) })}</p>
        </ConfirmDialog>
      ) : null}
    </span>
  )
}
