import { Button } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { cityTime } from '~/ui/city-time'
import type { Column } from '~/ui/data-table/types'
import { NodeLight } from './node-light'
import css from './nodes.module.css'
import { ReportState } from './report-state'
import type { ListedReport } from './report-types'

/** `open` is the row whose report is shown below it. */
export function useReportsColumns(
  open: string | undefined,
  onOpen: (id: string | undefined) => void,
): Column<ListedReport>[] {
  const { t } = useTranslation(['reports', 'indicators', 'common'])
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'node',
        title: t('reports:column.node'),
        width: '24%',
        primary: true,
        render: ({ id, node }) => (
          <Button
            type="link"
            className={css.opener}
            aria-expanded={open === id}
            data-row-link
            onClick={() => onOpen(open === id ? undefined : id)}
          >
            {node.title}
          </Button>
        ),
      },
      {
        key: 'indicator',
        title: t('reports:column.indicator'),
        width: '22%',
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
        key: 'report',
        title: t('reports:column.report'),
        width: '7rem',
        render: ({ percent }) =>
          percent === 100
            ? t('reports:card.complete')
            : t('reports:card.partial', { percent: String(percent) }),
      },
      {
        key: 'files',
        title: t('reports:column.files'),
        width: '7rem',
        render: ({ files, opened, state }) =>
          state === 'submitted'
            ? t('reports:files.opened', { opened: String(opened), count: files })
            : t('reports:files.count', { count: files }),
      },
      {
        key: 'light',
        title: t('reports:column.light'),
        width: '13rem',
        compact: true,
        render: ({ light, node }) => <NodeLight light={light} node={node} />,
      },
      {
        key: 'submitted_at',
        title: t('reports:column.submitted'),
        width: '9rem',
        empty: ({ submitted_at }) => !submitted_at,
        render: ({ submitted_at }) =>
          submitted_at ? <time dateTime={submitted_at}>{cityTime(submitted_at)}</time> : none,
      },
      {
        key: 'state',
        title: t('reports:column.state'),
        width: '6.5rem',
        compact: true,
        render: ({ state }) => <ReportState state={state} />,
      },
    ]
  }, [t, open, onOpen])
}
