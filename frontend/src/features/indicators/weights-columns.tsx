import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { StandingMark } from '~/ui/standing-mark'
import css from './indicators.module.css'
import type { UnitTotal } from './weights-search'

export function useWeightsColumns(): Column<UnitTotal>[] {
  const { t } = useTranslation('weights')
  const mayEdit = useCan('indicator.edit')
  return useMemo<Column<UnitTotal>[]>(
    () => [
      {
        key: 'unit',
        title: t('column.unit'),
        sort: 'unit',
        primary: true,
        width: '28%',
        render: ({ unit, indicator_count }) => (
          <Link
            to={paths.indicators}
            search={{ unit_id: unit.id }}
            className={css.titleLink}
            data-row-link
            title={t('see_indicators', { unit: unit.name, count: indicator_count })}
          >
            {unit.name}
          </Link>
        ),
      },
      {
        key: 'ranking_group',
        title: t('column.ranking_group'),
        sort: 'ranking_group',
        render: ({ ranking_group }) =>
          ranking_group?.name ?? <span className="muted">{t('no_group')}</span>,
      },
      {
        key: 'indicators',
        title: t('column.indicators'),
        sort: 'indicators',
        align: 'end',
        width: '7rem',
        render: ({ indicator_count }) => indicator_count,
      },
      {
        key: 'without_weight',
        title: t('column.without_weight'),
        sort: 'without_weight',
        align: 'end',
        width: '8rem',
        render: ({ without_weight }) => without_weight,
      },
      {
        key: 'weight',
        title: t('column.weight'),
        sort: 'weight',
        align: 'end',
        width: '8rem',
        render: ({ weight }) => formatDecimal(weight),
      },
      {
        key: 'standing',
        title: t('column.standing'),
        width: '9rem',
        compact: true,
        render: ({ standing }) => <StandingMark standing={standing} />,
      },
      ...(mayEdit
        ? [
            {
              key: 'edit',
              title: t('column.action'),
              width: '7rem',
              render: ({ unit }: UnitTotal) => (
                <Link to={paths.unitWeights} params={{ unit: unit.id }}>
                  {t('edit')}
                </Link>
              ),
            },
          ]
        : []),
    ],
    [t, mayEdit],
  )
}
