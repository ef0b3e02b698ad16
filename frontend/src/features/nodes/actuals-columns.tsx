import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { paths } from '~/app/paths'
import type { Column } from '~/ui/data-table/types'
import { quantityText, unitOf } from '~/ui/quantity'
import { ActualCell } from './actual-cell'
import { DueLines } from './due-lines'
import css from './nodes.module.css'
import type { ListedNode } from './report-types'

/** What is typed, by the node that it is typed for. */
export type TypedActuals = Readonly<Record<string, string | undefined>>

/** The nodes of a data owner, each with the field for what was reached. */
export function useActualsColumns(
  typed: TypedActuals,
  onType: (node: string, typed: string | undefined) => void,
): Column<ListedNode>[] {
  const { t } = useTranslation(['progress', 'reports', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'title',
        title: t('reports:column.node'),
        width: '22%',
        primary: true,
        render: ({ id, title }) => (
          <Link to={paths.node} params={{ id }} className={css.titleLink} data-row-link>
            {title}
          </Link>
        ),
      },
      {
        key: 'indicator',
        title: t('reports:column.indicator'),
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
        width: '9rem',
        render: ({ indicator }) => indicator.lead_unit?.name ?? none,
      },
      {
        key: 'due_at',
        title: t('reports:column.due'),
        width: '8rem',
        render: ({ due_on, due_at }) => <DueLines due_on={due_on} due_at={due_at} />,
      },
      {
        key: 'planned',
        title: t('progress:actuals.column.planned'),
        width: '7rem',
        align: 'end',
        render: ({ planned, indicator }) =>
          planned ? quantityText(planned, unitOf(indicator.measure)) : none,
      },
      {
        key: 'actual',
        title: t('progress:actuals.column.actual'),
        width: '15rem',
        render: (node) => (
          <ActualCell
            node={node}
            typed={typed[node.id]}
            onType={(value) => onType(node.id, value)}
          />
        ),
      },
    ]
  }, [t, typed, onType])
}
