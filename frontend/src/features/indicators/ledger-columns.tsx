import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceItemText } from '~/api/item-text'
import type { components } from '~/api/schema.gen'
import { paths } from '~/app/paths'
import { useWord } from '~/i18n/error-text'
import { cityTime } from '~/ui/city-time'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText } from '~/ui/measure-text'
import { StateTag } from '~/ui/state-tag'
import { IndicatorLight } from './indicator-light'
import css from './indicators.module.css'

export type IndicatorRow = components['schemas']['ListedIndicator']

/** The lights are shown where there are any: before the first indicators are issued they would be an empty column. */
export function useLedgerColumns(lit: boolean): Column<IndicatorRow>[] {
  const { t } = useTranslation(['indicators', 'common'])
  const word = useWord()
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    const light: Column<IndicatorRow> = {
      key: 'light',
      title: t('indicators:column.light'),
      width: '6.5rem',
      compact: true,
      empty: (row) => !row.light,
      render: (row) =>
        row.light ? <IndicatorLight light={row.light} leadUnit={row.lead_unit} brief /> : none,
    }
    return [
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
        title: t('indicators:column.target'),
        render: (row) => <MeasureText measure={row.measure} />,
      },
      {
        key: 'source',
        title: t('indicators:column.source'),
        sort: 'source',
        width: '30%',
        render: (row) => (
          <span className={css.source}>
            <span className={css.sourceName}>{row.source.title}</span>
            <span className={css.item}>{sourceItemText(row.source)}</span>
          </span>
        ),
      },
      {
        key: 'source_kind',
        title: t('indicators:column.source_kind'),
        hiddenAtFirst: true,
        render: (row) => word('source_kind', row.source.kind),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        sort: 'unit',
        width: '7rem',
        render: (row) =>
          row.lead_unit?.name ?? <span className="muted">{t('indicators:ledger.no_unit')}</span>,
      },
      {
        key: 'co_units',
        title: t('indicators:column.co_units'),
        hiddenAtFirst: true,
        empty: (row) => row.co_units.length === 0,
        render: (row) =>
          row.co_units.length > 0
            ? row.co_units.map(({ name }) => name).join(t('indicators:detail.missing_join'))
            : none,
      },
      ...(['data_owner', 'section', 'person'] as const).map((key) => ({
        key,
        title: t(`indicators:column.${key}`),
        hiddenAtFirst: true,
        empty: (row: IndicatorRow) => !row[key],
        render: (row: IndicatorRow) => row[key]?.name ?? none,
      })),
      {
        key: 'deadline',
        title: t('indicators:column.deadline'),
        sort: 'deadline',
        width: '7rem',
        empty: (row) => !row.deadline,
        render: (row) => (row.deadline ? <span className={css.date}>{row.deadline}</span> : none),
      },
      {
        key: 'weight',
        title: t('indicators:column.weight'),
        sort: 'weight',
        width: '4.5rem',
        align: 'end',
        empty: (row) => !row.weight,
        render: (row) => (row.weight ? formatDecimal(row.weight) : none),
      },
      ...(lit ? [light] : []),
      {
        key: 'state',
        title: t('indicators:column.state'),
        width: '5rem',
        compact: true,
        render: (row) => <StateTag state={row.state} />,
      },
      {
        key: 'kind',
        title: t('indicators:column.kind'),
        hiddenAtFirst: true,
        render: (row) => t(`indicators:kind.${row.measure.kind}`),
      },
      {
        key: 'updated_at',
        title: t('indicators:column.updated_at'),
        sort: 'updated_at',
        hiddenAtFirst: true,
        render: (row) => cityTime(row.updated_at),
      },
    ]
  }, [t, word, lit])
}
