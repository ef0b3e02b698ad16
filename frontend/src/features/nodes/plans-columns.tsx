import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listAddress } from '~/api/search-words'
import { paths } from '~/app/paths'
import { cityTime } from '~/ui/city-time'
import type { Column } from '~/ui/data-table/types'
import css from './nodes.module.css'
import { OverdueMark, PlanState } from './plan-state'
import { dayOf, type PlanRow } from './plan-types'
import type { PlanSearch } from './search'

/** The search goes along to the page of a row, so that the next of the same list comes after it. */
export function usePlansColumns(search: PlanSearch): Column<PlanRow>[] {
  const { t } = useTranslation(['nodes', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'code',
        title: t('indicators:column.code'),
        sort: 'code',
        width: '6.5rem',
        compact: true,
        render: ({ indicator }) => <span className={css.code}>{indicator.code}</span>,
      },
      {
        key: 'title',
        title: t('indicators:column.title'),
        width: '30%',
        primary: true,
        render: ({ indicator }) => (
          <Link
            to={paths.nodePlan}
            params={{ id: indicator.id }}
            search={listAddress(search)}
            className={css.titleLink}
            data-row-link
          >
            {indicator.title}
          </Link>
        ),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        width: '9rem',
        render: ({ indicator }) => indicator.lead_unit?.name ?? none,
      },
      {
        key: 'nodes',
        title: t('nodes:column.nodes'),
        width: '5rem',
        align: 'end',
        render: ({ nodes }) => nodes,
      },
      {
        key: 'due_at',
        title: t('nodes:fact.due'),
        sort: 'due_at',
        width: '8rem',
        render: ({ due_at }) => <time dateTime={due_at}>{dayOf(due_at)}</time>,
      },
      {
        key: 'state',
        title: t('nodes:fact.state'),
        width: '11rem',
        compact: true,
        render: ({ state, overdue, returned }) => (
          <span className={css.marks}>
            <PlanState state={state} />
            {returned ? <span className={css.returned}>{t('nodes:returned')}</span> : null}
            {overdue ? <OverdueMark /> : null}
          </span>
        ),
      },
      {
        key: 'updated_at',
        title: t('indicators:column.updated_at'),
        sort: 'updated_at',
        width: '9.5rem',
        render: ({ updated_at }) => <time dateTime={updated_at}>{cityTime(updated_at)}</time>,
      },
    ]
  }, [t, search])
}
