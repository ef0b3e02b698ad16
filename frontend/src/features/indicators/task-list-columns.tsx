import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceItemText } from '~/api/item-text'
import { paths } from '~/app/paths'
import { useCodeText } from '~/i18n/error-text'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { MeasureText } from '~/ui/measure-text'
import { AckMark } from './acknowledgements'
import css from './indicators.module.css'
import list from './task-list.module.css'
import type { Task } from './task-list-search'

export function useTaskColumns(): Column<Task>[] {
  const { t } = useTranslation(['tasks', 'common'])
  const code = useCodeText('tasks')
  return useMemo(() => {
    const none = <span className="muted">{t('common:state.none')}</span>
    return [
      {
        key: 'code',
        title: t('tasks:column.code'),
        width: '6.5rem',
        compact: true,
        render: (row) => <span className={css.code}>{row.code}</span>,
      },
      {
        key: 'title',
        title: t('tasks:column.title'),
        width: '24%',
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
        key: 'role',
        title: t('tasks:column.role'),
        width: '4.5rem',
        compact: true,
        render: ({ role }) => code(`role.${role}`) || role,
      },
      {
        key: 'target',
        title: t('tasks:column.target'),
        render: (row) => <MeasureText measure={row.measure} />,
      },
      {
        key: 'deadline',
        title: t('tasks:column.deadline'),
        width: '7rem',
        empty: (row) => !row.deadline,
        render: (row) => (row.deadline ? <span className={css.date}>{row.deadline}</span> : none),
      },
      {
        key: 'weight',
        title: t('tasks:column.weight'),
        width: '4.5rem',
        align: 'end',
        empty: (row) => !row.weight,
        render: (row) => (row.weight ? formatDecimal(row.weight) : none),
      },
      {
        key: 'standard',
        title: t('tasks:column.standard'),
        hiddenAtFirst: true,
        empty: (row) => !row.standard,
        render: (row) => row.standard ?? none,
      },
      {
        key: 'source',
        title: t('tasks:column.source'),
        hiddenAtFirst: true,
        render: (row) => (
          <span className={css.source}>
            <span className={css.sourceName}>{row.source.title}</span>
            <span className={css.item}>{sourceItemText(row.source)}</span>
          </span>
        ),
      },
      {
        key: 'lead_unit',
        title: t('tasks:column.lead_unit'),
        hiddenAtFirst: true,
        render: (row) => row.lead_unit?.name ?? none,
      },
      {
        key: 'section',
        title: t('tasks:column.section'),
        width: '8rem',
        empty: (row) => !row.section,
        render: (row) => row.section?.name ?? none,
      },
      {
        key: 'person',
        title: t('tasks:column.person'),
        width: '8rem',
        empty: (row) => !row.person,
        render: (row) => row.person?.name ?? none,
      },
      {
        key: 'meeting',
        title: t('tasks:column.meeting'),
        hiddenAtFirst: true,
        empty: (row) => !row.meeting,
        render: ({ meeting }) =>
          meeting ? t('tasks:meeting', { number: meeting.number, day: meeting.held_on }) : none,
      },
      {
        key: 'acknowledged',
        title: t('tasks:column.acknowledged'),
        width: '9rem',
        render: ({ outstanding }) => (
          <span className={list.waits}>
            <AckMark given={outstanding.length === 0} />
            {outstanding.length > 0 ? (
              <span>
                {outstanding
                  .map((level) => code(`level.${level}`) || level)
                  .join(t('common:state.join'))}
              </span>
            ) : null}
          </span>
        ),
      },
    ]
  }, [t, code])
}
