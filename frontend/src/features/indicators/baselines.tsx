import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { paths } from '~/app/paths'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { formatDecimal } from '~/ui/decimal'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { MeasureText } from '~/ui/measure-text'
import css from './task-list.module.css'

type Baseline = components['schemas']['Baseline']

/** On the page of an issued indicator: what it was issued with, which nothing changes any more. */
export function BaselinesPanel({ indicator }: { indicator: components['schemas']['Indicator'] }) {
  const { t } = useTranslation('tasks')
  const readsMeetings = useCan('meeting.read')
  const { measure } = indicator
  const list = api.useQuery('get', '/indicators/{id}/baselines', {
    params: { path: { id: indicator.id } },
  })
  const columns: Column<Baseline>[] = [
    {
      key: 'number',
      title: t('column.number'),
      width: '5rem',
      primary: true,
      render: ({ number }) => t('baseline.number', { number }),
    },
    {
      key: 'target',
      title: t('column.target'),
      render: ({ target }) => (
        <MeasureText
          measure={measure.kind === 'numeric' ? { ...measure, target, stated: null } : measure}
        />
      ),
    },
    {
      key: 'deadline',
      title: t('column.deadline'),
      width: '7.5rem',
      render: (row) => row.deadline,
    },
    {
      key: 'weight',
      title: t('column.weight'),
      width: '4.5rem',
      align: 'end',
      render: ({ weight }) => (weight ? formatDecimal(weight) : null),
    },
    { key: 'standard', title: t('column.standard'), width: '34%', render: (row) => row.standard },
    {
      key: 'meeting',
      title: t('column.meeting'),
      render: ({ meeting }) => {
        const text = t('meeting', { number: meeting.number, day: meeting.held_on })
        return readsMeetings ? (
          <Link to={paths.meeting} params={{ id: meeting.id }}>
            {text}
          </Link>
        ) : (
          text
        )
      },
    },
  ]
  return (
    <section className={css.block} aria-label={t('baseline.title')}>
      <h2 className={css.heading}>{t('baseline.title')}</h2>
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        <ListTable
          label={t('baseline.title')}
          columns={columns}
          rows={list.data.items}
          rowKey={({ number }) => String(number)}
          empty={t('baseline.none')}
        />
      ) : (
        <Loading />
      )}
    </section>
  )
}
