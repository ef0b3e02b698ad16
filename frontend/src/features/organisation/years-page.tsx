import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '~/api/problem'
import type { components } from '~/api/schema.gen'
import { useCan } from '~/api/session'
import { useYears } from '~/api/years'
import { paths } from '~/app/paths'
import { DataTable } from '~/ui/data-table/data-table'
import type { Column } from '~/ui/data-table/types'
import { Failure } from '~/ui/failure'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { OpenYear } from './open-year'
import { PhaseTag } from './phase-tag'
import css from './years.module.css'

type YearRow = components['schemas']['Year']

/** They come whole: a city has a handful of years. */
const ALL = { page: 1, per_page: 200 }

export function YearsPage() {
  const { t } = useTranslation('years')
  const mayOpen = useCan('year.open')
  const list = useYears()
  const [opening, setOpening] = useState(false)
  const years = list.data?.items
  const last = years?.[0]
  const columns: Column<YearRow>[] = [
    {
      key: 'year',
      title: t('list.year'),
      primary: true,
      render: ({ year }) => (
        <Link
          to={paths.year}
          params={{ year: String(year) }}
          search={{ year }}
          className={css.yearLink}
          data-row-link
        >
          {t('list.value', { year })}
        </Link>
      ),
    },
    {
      key: 'phase',
      title: t('list.phase'),
      render: ({ phase }) => <PhaseTag phase={phase} />,
    },
    {
      key: 'reporting',
      title: t('list.reporting_closes_on'),
      render: ({ reporting_closes_on }) => reporting_closes_on,
    },
    {
      key: 'actuals',
      title: t('list.actuals_close_on'),
      render: ({ actuals_close_on }) => actuals_close_on,
    },
  ]
  return (
    <>
      <PageHeader
        title={t('list.title')}
        subtitle={t('list.subtitle')}
        actions={
          mayOpen && years ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpening(true)}
            >
              {last ? t('open.action', { year: last.year + 1 }) : t('open.first_action')}
            </Button>
          ) : undefined
        }
      />
      {years?.length === 0 ? (
        <Notice tone="info" title={t('list.empty')}>
          <p>{t(mayOpen ? 'list.empty_hint' : 'list.empty_wait')}</p>
        </Notice>
      ) : (
        <DataTable
          tableId="years"
          label={t('list.table')}
          columns={columns}
          rows={years}
          rowKey={({ id }) => id}
          rowName={({ year }) => t('list.value', { year })}
          loading={list.isFetching}
          failure={
            list.error ? (
              <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
            ) : undefined
          }
          query={ALL}
          onQuery={() => {}}
        />
      )}
      {opening ? <OpenYear last={last?.year} onClose={() => setOpening(false)} /> : null}
    </>
  )
}
