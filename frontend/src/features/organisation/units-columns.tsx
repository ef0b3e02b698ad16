import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { KindTag } from './kind-tag'
import type { UnitRow } from './unit-types'
import css from './units.module.css'

const STANDING = ['ranking_group', 'supervision_group', 'leader'] as const

export function useUnitsColumns(): Column<UnitRow>[] {
  const { t } = useTranslation(['units', 'common'])
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('units:field.code'),
        sort: 'code',
        width: '7rem',
        compact: true,
        render: (row) => <span className={`mono ${css.code}`}>{row.code}</span>,
      },
      {
        key: 'name',
        title: t('units:field.name'),
        sort: 'name',
        width: '24%',
        primary: true,
        render: (row) => (
          <>
            <Link
              to={paths.unit}
              params={{ id: row.id }}
              className={css.nameLink}
              data-row-link
              data-gone={row.entry?.successor ? '' : undefined}
            >
              {row.name}
            </Link>
            {row.entry?.successor ? (
              <span className={css.gone}>
                {t('units:list.merged_into', {
                  name: row.entry.successor.name,
                  on: row.entry.merged_on ?? '',
                })}
              </span>
            ) : null}
          </>
        ),
      },
      {
        key: 'kind',
        title: t('units:field.kind'),
        sort: 'kind',
        width: '7rem',
        compact: true,
        render: (row) => <KindTag kind={row.kind} />,
      },
      ...STANDING.map(
        (key): Column<UnitRow> => ({
          key,
          title: t(`units:field.${key}`),
          sort: key,
          width: key === 'leader' ? '20%' : '14%',
          empty: (row) => row.kind === 'organiser' && !row.entry?.[key],
          render: ({ kind, entry }) => {
            const at = entry?.[key]
            if (at) return at.name
            const lacks = kind !== 'organiser' && !entry?.successor
            return (
              <span className={lacks ? css.lacking : 'muted'}>
                {lacks ? t('units:list.lacking') : t('common:state.none')}
              </span>
            )
          },
        }),
      ),
      {
        key: 'assessed',
        title: t('units:field.assessed'),
        width: '5rem',
        empty: (row) => row.kind !== 'organiser',
        render: (row) =>
          row.kind === 'organiser' || row.entry?.successor ? (
            <span className="muted">{t('units:list.not_assessed')}</span>
          ) : (
            t('units:list.assessed')
          ),
      },
    ],
    [t],
  )
}
