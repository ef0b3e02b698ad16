import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { listAddress, oneOf } from '~/api/search-words'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { DueLines } from './due-lines'
import { NodeLight } from './node-light'
import type { NodeSearch } from './node-search'
import css from './nodes.module.css'
import { dayOf } from './plan-types'
import { type ListedNode, STANDINGS } from './report-types'

/** The search goes along to the page of a node, so that it leads back to the same list. */
export function useNodesColumns(search: NodeSearch): Column<ListedNode>[] {
  const { t } = useTranslation(['reports', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'light',
        title: t('reports:column.light'),
        width: '14rem',
        compact: true,
        render: (node) => <NodeLight light={node.light} node={node} />,
      },
      {
        key: 'title',
        title: t('reports:column.node'),
        width: '19%',
        primary: true,
        render: ({ id, title }) => (
          <Link
            to={paths.node}
            params={{ id }}
            search={listAddress(search)}
            className={css.titleLink}
            data-row-link
          >
            {title}
          </Link>
        ),
      },
      {
        key: 'indicator',
        title: t('reports:column.indicator'),
        sort: 'code',
        width: '19%',
        render: ({ indicator }) => (
          <span className={css.lines}>
            <span className={css.code}>{indicator.code}</span>
            <span className={css.title}>{indicator.title}</span>
          </span>
        ),
      },
      {
        key: 'unit',
        title: t('indicators:column.unit'),
        width: '8rem',
        render: ({ indicator }) => (
          <span className={css.lines}>
            <span>{indicator.lead_unit?.name ?? none}</span>
            {indicator.section ? <span className="muted">{indicator.section.name}</span> : null}
          </span>
        ),
      },
      {
        key: 'due_at',
        title: t('reports:column.due'),
        sort: 'due_at',
        width: '8rem',
        render: ({ due_on, due_at }) => <DueLines due_on={due_on} due_at={due_at} />,
      },
      {
        key: 'standing',
        title: t('reports:column.standing'),
        width: '6rem',
        render: ({ standing }) => {
          const known = oneOf(STANDINGS, standing)
          return known ? t(`reports:standing.${known}`) : standing
        },
      },
      {
        key: 'checked_at',
        title: t('reports:column.checked'),
        sort: 'checked_at',
        width: '7.5rem',
        empty: ({ checked_at }) => !checked_at,
        render: ({ checked_at }) =>
          checked_at ? <time dateTime={checked_at}>{dayOf(checked_at)}</time> : none,
      },
    ]
  }, [t, search])
}
