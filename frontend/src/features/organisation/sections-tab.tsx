import { PlusOutlined } from '@ant-design/icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { CloseSectionDialog } from './close-section-dialog'
import { SectionDialog } from './section-dialog'
import { isGone, type Section, type UnitDetail } from './unit-types'
import css from './units.module.css'

type Open = { what: 'new' } | { what: 'edit' | 'close'; id: string }

/** A unit's sections in their order; closed ones stay to be seen and can be opened again. */
export function SectionsTab({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation('units')
  const mayEdit = useCan('section.edit') && !isGone(unit)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const add = (
    <ActionButton
      action={actionOf(unit, 'section.edit')}
      icon={<PlusOutlined aria-hidden />}
      onClick={() => setOpen({ what: 'new' })}
    >
      {t('section.add')}
    </ActionButton>
  )
  const columns: Column<Section>[] = [
    {
      key: 'position',
      title: t('section.position'),
      width: '4rem',
      render: (row) => row.position,
    },
    {
      key: 'name',
      title: t('section.name'),
      primary: true,
      render: (row) => (
        <span className={row.active ? undefined : css.closed}>
          {row.name}
          {row.active ? null : <span className={css.gone}>{t('section.is_closed')}</span>}
        </span>
      ),
    },
    {
      key: 'work',
      title: t('section.work'),
      width: '8rem',
      render: (row) => t('section.count', { count: row.indicator_count }),
    },
  ]
  if (mayEdit) {
    columns.push({
      key: 'actions',
      title: t('field.actions'),
      width: '12rem',
      render: (row) => (
        <span className={css.rowActions}>
          <ActionButton
            action={actionOf(row, 'section.edit')}
            size="small"
            onClick={() => setOpen({ what: 'edit', id: row.id })}
          >
            {t(row.active ? 'section.edit' : 'section.reopen')}
            <span className="visually-hidden">{row.name}</span>
          </ActionButton>
          {row.active ? (
            <ActionButton
              action={actionOf(row, 'section.edit')}
              size="small"
              danger
              onClick={() => setOpen({ what: 'close', id: row.id })}
            >
              {t('section.close')}
              <span className="visually-hidden">{row.name}</span>
            </ActionButton>
          ) : null}
        </span>
      ),
    })
  }
  const chosen =
    open && open.what !== 'new'
      ? unit.sections.find((section) => section.id === open.id)
      : undefined
  return (
    <>
      {mayEdit ? <div className={css.tabTools}>{add}</div> : null}
      <ListTable
        label={t('tab.sections')}
        columns={columns}
        rows={unit.sections}
        rowKey={(row) => row.id}
        empty={
          <>
            <p>{t('section.none')}</p>
            <p className="muted">{t(mayEdit ? 'section.none_hint' : 'section.none_seen')}</p>
          </>
        }
      />
      {open?.what === 'new' ? <SectionDialog unit={unit} onClose={close} /> : null}
      {open?.what === 'edit' && chosen ? (
        <SectionDialog unit={unit} section={chosen} onClose={close} />
      ) : null}
      {open?.what === 'close' && chosen ? (
        <CloseSectionDialog section={chosen} onClose={close} />
      ) : null}
    </>
  )
}
