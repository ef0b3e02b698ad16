import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText } from '~/ui/measure-text'
import { StateTag } from '~/ui/state-tag'
import css from './indicators.module.css'

export type Offer = components['schemas']['CarryOverOffer']

export function useCarryOverColumns(): Column<Offer>[] {
  const { t } = useTranslation(['indicators', 'common'])
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('indicators:column.code'),
        sort: 'code',
        width: '6.5rem',
        compact: true,
        render: (row) => <span className={css.code}>{row.code}</span>,
      },
      {
        key: 'title',
        title: t('indicators:column.title'),
        sort: 'title',
        width: '26%',
        primary: true,
        render: (row) => (
          <Link
            to={paths.indicator}
            params={{ id: row.id }}
            className={css.titleLink}
            data-row-link
          >
            {row.title}
          </Link>
        ),
      },
      {
        key: 'target',
        title: t('indicators:carry.last_target'),
        render: (row) => <MeasureText measure={row.measure} />,
      },
      {
        key: 'source',
        title: t('indicators:column.source'),
        sort: 'source',
        width: '22%',
        render: (row) => (
          <span className={css.source}>
            <span className={css.sourceName}>{row.source.title}</span>
            <span className={css.item}>{sourceItemText(row.source)}</span>
          </span>
        ),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        sort: 'unit',
        width: '10rem',
        render: ({ lead_unit, next_unit }) => {
          if (!lead_unit) return <span className="muted">{t('indicators:ledger.no_unit')}</span>
          if (next_unit?.id === lead_unit.id) return lead_unit.name
          const then = next_unit
            ? t('indicators:carry.goes_to', { unit: next_unit.name })
            : t('indicators:carry.not_in_year')
          return (
            <span className={css.source}>
              <span>{lead_unit.name}</span>
              <span className={css.item}>{then}</span>
            </span>
          )
        },
      },
      {
        key: 'weight',
        title: t('indicators:column.weight'),
        sort: 'weight',
        width: '4.5rem',
        align: 'end',
        empty: (row) => !row.weight,
        render: (row) =>
          row.weight ? (
            formatDecimal(row.weight)
          ) : (
            <span className="muted">{t('common:state.none')}</span>
          ),
      },
      {
        key: 'state',
        title: t('indicators:carry.last_state'),
        width: '6rem',
        compact: true,
        render: (row) => <StateTag state={row.state} />,
      },
    ],
    [t],
  )
}
