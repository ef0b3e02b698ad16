import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { useYearTakes } from '~/api/years'
import { paths } from '~/app/paths'
import { useWord } from '~/i18n/error-text'
import type { Column } from '~/ui/data-table/types'
import { ItemShares } from './item-shares'
import css from './sources.module.css'

export type CoveredItem = components['schemas']['CoveredItem']

export function useCoverageColumns(year: number | undefined): Column<CoveredItem>[] {
  const { t } = useTranslation('coverage')
  const word = useWord()
  const drafts = useYearTakes(year)('indicator.create')
  return useMemo(() => {
    const columns: Column<CoveredItem>[] = [
      { key: 'item', title: t('column.item'), primary: true, width: '32%', render: itemText },
      {
        key: 'source',
        title: t('column.source'),
        width: '22%',
        render: ({ source, source_kind }) => (
          <span>
            {source.name}
            <span className={css.under}>{word('source_kind', source_kind)}</span>
          </span>
        ),
      },
      {
        key: 'shares',
        title: t('column.shares'),
        render: ({ shares }) => <ItemShares shares={shares} />,
      },
      {
        key: 'indicators',
        title: t('column.indicators'),
        align: 'end',
        width: '5rem',
        render: (item) =>
          item.indicator_count === 0 ? (
            0
          ) : (
            <Link
              to={paths.indicators}
              search={{
                year,
                source_kind: item.source_kind,
                source_id: item.source.id,
                source_item_id: item.id,
              }}
              data-row-link
              aria-label={t('see_indicators', { title: item.title, count: item.indicator_count })}
            >
              {item.indicator_count}
            </Link>
          ),
      },
    ]
    if (drafts) {
      columns.push({
        key: 'actions',
        title: t('column.actions'),
        width: '7rem',
        empty: (item) => item.indicator_count > 0,
        render: (item) =>
          item.indicator_count > 0 ? null : (
            <Link
              to={paths.newIndicator}
              data-row-link
              search={{ year, source_id: item.source.id, source_item_id: item.id }}
            >
              {t('draft')}
              <span className="visually-hidden">{itemText(item)}</span>
            </Link>
          ),
      })
    }
    return columns
  }, [t, word, drafts, year])
}
