import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { components } from '~/api/schema.gen'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { MeasureText } from '~/ui/measure-text'
import { quantityText, unitOf } from '~/ui/quantity'
import { StateTag } from '~/ui/state-tag'
import { Grounds } from './grounds'
import css from './reviews.module.css'
import type { ReviewSearch } from './search'
import { WaitingSince } from './waiting-since'

export type WaitingRow = components['schemas']['WaitingIndicator']

/** The search goes along to the page of a row, so that the next of the same queue comes after it. */
export function useQueueColumns(search: ReviewSearch): Column<WaitingRow>[] {
  const { t } = useTranslation(['reviews', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
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
            to={paths.review}
            params={{ id: row.id }}
            search={listAddress(search)}
            className={css.titleLink}
            data-row-link
          >
            {row.title}
          </Link>
        ),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        sort: 'unit',
        width: '8rem',
        render: (row) => row.lead_unit?.name ?? none,
      },
      {
        key: 'target',
        title: t('reviews:column.target'),
        width: '16%',
        render: ({ measure, suggested_target }) => (
          <span className={css.lines}>
            <MeasureText measure={measure} />
            {suggested_target ? (
              <span className={css.suggested}>
                {t('reviews:suggested', {
                  target: quantityText(suggested_target, unitOf(measure)),
                })}
              </span>
            ) : null}
          </span>
        ),
      },
      {
        key: 'low_target',
        title: t('reviews:column.low_target'),
        width: '22%',
        empty: (row) => row.low_target.length === 0,
        render: (row) =>
          row.low_target.length > 0 ? (
            <Grounds grounds={row.low_target} measure={row.measure} />
          ) : (
            none
          ),
      },
      {
        key: 'waiting',
        title: t('reviews:column.waiting'),
        sort: 'updated_at',
        width: '5.5rem',
        render: (row) => <WaitingSince since={row.waiting_since} />,
      },
      {
        key: 'level',
        title: t('reviews:column.level'),
        width: '7.5rem',
        compact: true,
        render: (row) => (
          <span className={css.level}>
            <StateTag state={row.state} />
            {row.round > 1 ? (
              <span className={css.round}>{t('reviews:round', { round: row.round })}</span>
            ) : null}
          </span>
        ),
      },
    ]
  }, [t, search])
}
