import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { saysItsNumber } from '~/api/item-text'
import { useCan } from '~/api/session'
import { useYearTakes } from '~/api/years'
import { paths } from '~/app/paths'
import { actionOf } from '~/ui/allowed'
import type { Column } from '~/ui/data-table/types'
import { ItemActions } from './item-actions'
import type { SourceItem } from './item-dialog'
import type { Source } from './source-draft'
import css from './sources.module.css'

/** Columns that say nothing for these tasks and this reader are left out. */
export function useItemColumns(source: Source, rows: SourceItem[]): Column<SourceItem>[] {
  const { t } = useTranslation('sources')
  const readsLedger = useCan('indicator.read')
  const drafts = useYearTakes(source.year)('indicator.create')
  const columns: Column<SourceItem>[] = []
  if (!rows.every(saysItsNumber)) {
    columns.push({
      key: 'number',
      title: t('column.number'),
      width: '4.5rem',
      render: (item) => item.number,
    })
  }
  columns.push(
    { key: 'title', title: t('column.item_title'), primary: true, render: (item) => item.title },
    {
      key: 'indicators',
      title: t('column.indicators'),
      width: '8rem',
      render: (item) => {
        if (item.indicator_count === 0) {
          return <span className={css.missing}>{t('no_indicator')}</span>
        }
        if (!readsLedger) return item.indicator_count
        return (
          <Link
            to={paths.indicators}
            search={{
              source_kind: source.kind,
              source_id: source.id,
              source_item_id: item.id,
            }}
            aria-label={`${t('see_indicators')}: ${item.title}, ${item.indicator_count}`}
          >
            {item.indicator_count}
          </Link>
        )
      },
    },
  )
  if (drafts || rows.some((item) => actionOf(item, 'source.edit')?.allowed)) {
    columns.push({
      key: 'actions',
      title: t('column.actions'),
      width: '17rem',
      render: (item) => <ItemActions source={source} item={item} />,
    })
  }
  return columns
}
