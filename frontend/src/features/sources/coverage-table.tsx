import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { useWord } from '~/i18n/error-text'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import css from './sources.module.css'

export type SourceCoverage = components['schemas']['SourceCoverage']
type Row = Omit<SourceCoverage, 'id' | 'kind'> & Partial<SourceCoverage>

/** Where the list of tasks begins: a count leads to the tasks it counts. */
export const ITEMS_ID = 'coverage-items'

const missingOf = (row: Row) => row.item_count - row.covered_count

const COUNTS = ['item_count', 'covered_count', 'split_count', 'indicator_count'] as const

function totalOf(title: string, rows: SourceCoverage[]): Row {
  const sum = (key: (typeof COUNTS)[number]) => rows.reduce((count, row) => count + row[key], 0)
  return {
    title,
    item_count: sum('item_count'),
    covered_count: sum('covered_count'),
    split_count: sum('split_count'),
    indicator_count: sum('indicator_count'),
  }
}

/** The documents of the year in numbers, with their sum. */
export function CoverageTable({ sources }: { sources: SourceCoverage[] }) {
  const { t } = useTranslation('coverage')
  const word = useWord()
  const counted = (row: Row, cover: 'missing' | 'split', count: number) =>
    count === 0 ? (
      0
    ) : (
      <Link
        to={paths.coverage}
        search={{ source_id: row.id, cover }}
        hash={ITEMS_ID}
        className={cover === 'missing' ? css.missing : undefined}
        aria-label={`${count} · ${t(`see_${cover}`, { title: row.title })}`}
      >
        {count}
      </Link>
    )
  const columns: Column<Row>[] = [
    {
      key: 'source',
      title: t('column.source'),
      primary: true,
      render: (row) => (
        <span>
          <span className={row.id ? undefined : css.total}>{row.title}</span>
          {row.kind ? <span className={css.under}>{word('source_kind', row.kind)}</span> : null}
        </span>
      ),
    },
    {
      key: 'items',
      title: t('column.items'),
      align: 'end',
      width: '7rem',
      render: (row) => row.item_count,
    },
    {
      key: 'covered',
      title: t('column.covered'),
      align: 'end',
      width: '7rem',
      render: (row) => row.covered_count,
    },
    {
      key: 'missing',
      title: t('column.missing'),
      align: 'end',
      width: '7rem',
      render: (row) => counted(row, 'missing', missingOf(row)),
    },
    {
      key: 'split',
      title: t('column.split'),
      align: 'end',
      width: '9rem',
      render: (row) => counted(row, 'split', row.split_count),
    },
    {
      key: 'indicators',
      title: t('column.indicators'),
      align: 'end',
      width: '7rem',
      render: (row) => row.indicator_count,
    },
  ]
  return (
    <ListTable
      label={t('by_source')}
      columns={columns}
      rows={sources.length > 0 ? [...sources, totalOf(t('total'), sources)] : []}
      rowKey={(row) => row.id ?? 'total'}
      empty={<p>{t('no_sources')}</p>}
    />
  )
}
