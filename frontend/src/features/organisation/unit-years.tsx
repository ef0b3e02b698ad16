import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { KindTag } from './kind-tag'
import type { RosterEntry, UnitDetail } from './unit-types'

const STANDING = ['ranking_group', 'supervision_group', 'leader'] as const

/** What the unit was called and where it stood, year by year. */
export function UnitYears({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation(['units', 'common'])
  const columns: Column<RosterEntry>[] = [
    {
      key: 'year',
      title: t('units:field.year'),
      width: '5rem',
      compact: true,
      render: (row) => row.year,
    },
    { key: 'name', title: t('units:field.name'), primary: true, render: (row) => row.name },
    {
      key: 'kind',
      title: t('units:field.kind'),
      width: '7rem',
      compact: true,
      render: (row) => <KindTag kind={row.kind} />,
    },
    ...STANDING.map(
      (key): Column<RosterEntry> => ({
        key,
        title: t(`units:field.${key}`),
        empty: (row) => !row[key],
        render: (row) => row[key]?.name ?? <span className="muted">{t('common:state.none')}</span>,
      }),
    ),
    {
      key: 'merged',
      title: t('units:field.merged'),
      empty: (row) => !row.successor,
      render: (row) =>
        row.successor ? (
          <>
            {row.merged_on}{' '}
            <Link to={paths.unit} params={{ id: row.successor.id }}>
              {row.successor.name}
            </Link>
          </>
        ) : (
          <span className="muted">{t('common:state.none')}</span>
        ),
    },
  ]
  return (
    <ListTable
      label={t('units:tab.years')}
      columns={columns}
      rows={unit.years}
      rowKey={(row) => String(row.year)}
      empty={<p>{t('units:unit.no_years')}</p>}
    />
  )
}
