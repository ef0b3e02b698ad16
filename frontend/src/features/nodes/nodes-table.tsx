import { useTranslation } from 'react-i18next'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal, sumDecimals } from '~/ui/decimal'
import type { Measure } from '~/ui/measure-text'
import { useNarrow } from '~/ui/media'
import { quantityText, unitOf } from '~/ui/quantity'
import { standingOf } from '~/ui/standing'
import { StandingMark } from '~/ui/standing-mark'
import css from './nodes.module.css'
import { dayOf, type PlanNode } from './plan-types'

interface NodesTableProps {
  nodes: PlanNode[]
  measure: Measure
}

/** The nodes of a plan to read, with what the supervision group said of each. */
export function NodesTable({ nodes, measure }: NodesTableProps) {
  const { t } = useTranslation('nodes')
  const columns = useColumns(measure)
  const weight = sumDecimals(nodes.map((node) => node.weight ?? ''))
  return (
    <>
      <ListTable
        label={t('table')}
        columns={columns}
        rows={nodes}
        rowKey={({ id }) => id}
        empty={t('nothing')}
      />
      {nodes.length > 0 ? (
        <p className={css.sum}>
          {t('sum', { weight: formatDecimal(weight) })}{' '}
          <StandingMark standing={standingOf(weight)} />
        </p>
      ) : null}
    </>
  )
}

function useColumns(measure: Measure): Column<PlanNode>[] {
  const { t } = useTranslation(['nodes', 'common'])
  const none = <span className="muted">{t('common:state.none')}</span>
  const unit = unitOf(measure)
  const narrow = useNarrow()
  const planned: Column<PlanNode> = {
    key: 'planned',
    title: t('nodes:column.planned'),
    width: '8rem',
    align: 'end',
    empty: (node) => !node.planned,
    render: (node) => (node.planned ? quantityText(node.planned, unit) : none),
  }
  return [
    {
      key: 'number',
      title: t('nodes:column.number'),
      width: '3.5rem',
      compact: true,
      render: ({ number }) => (narrow ? t('nodes:edit.row', { number }) : number),
    },
    {
      key: 'title',
      title: t('nodes:column.title'),
      primary: true,
      render: ({ title, remark }) => (
        <span className={css.lines}>
          <span className={css.title}>{title}</span>
          {remark ? <span className={css.remark}>{t('nodes:remark', { remark })}</span> : null}
        </span>
      ),
    },
    {
      key: 'deliverable',
      title: t('nodes:column.deliverable'),
      width: '26%',
      empty: ({ deliverable }) => !deliverable,
      render: ({ deliverable }) => <span className={css.said}>{deliverable ?? none}</span>,
    },
    {
      key: 'due_on',
      title: t('nodes:column.due_on'),
      width: '11.5rem',
      render: ({ due_on, due_at }) => (
        <span className={css.lines}>
          <time dateTime={due_on}>{due_on}</time>
          {dayOf(due_at) === due_on ? null : (
            <span className={css.moved}>{t('nodes:moved', { day: dayOf(due_at) })}</span>
          )}
        </span>
      ),
    },
    ...(measure.kind === 'numeric' ? [planned] : []),
    {
      key: 'weight',
      title: t('nodes:column.weight'),
      width: '5rem',
      align: 'end',
      empty: ({ weight }) => !weight,
      render: ({ weight }) => (weight ? formatDecimal(weight) : none),
    },
  ]
}
