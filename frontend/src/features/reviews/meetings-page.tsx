import { PlusOutlined } from '@ant-design/icons'
import { keepPreviousData } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import type { components } from '~/api/schema.gen'
import { pageOf } from '~/api/search-words'
import { useCan } from '~/api/session'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import type { Column } from '~/ui/data-table/types'
import { PageHeader } from '~/ui/page-header'
import { CallDialog } from './call-dialog'
import { MeetingState } from './meeting-state'
import css from './meetings.module.css'

type Row = components['schemas']['MeetingRow']

/** The executive meetings of a year, the latest first. */
export function MeetingsPage() {
  const { t } = useTranslation('meetings')
  const year = useYear()
  const may = useCan('meeting.edit')
  const [calling, setCalling] = useState(false)
  const { search, patch } = useListSearch(pageOf)
  const columns = useColumns()
  const list = api.useQuery(
    'get',
    '/meetings',
    { params: { query: { ...search, year: year ?? 0 } } },
    { enabled: year !== undefined, placeholderData: keepPreviousData },
  )
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={year ? t('subtitle', { year }) : undefined}
        actions={
          may ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              disabled={!list.data}
              onClick={() => setCalling(true)}
            >
              {t('call.open')}
            </Button>
          ) : undefined
        }
      />
      <DataTable
        {...listProps(list)}
        tableId="meetings"
        label={t('table')}
        columns={columns}
        rowKey={(row) => row.id}
        rowName={(row) => row.number}
        query={search}
        onQuery={patch}
        nothing={t('nothing')}
      />
      {calling && year ? (
        <CallDialog
          year={year}
          // Meetings of one kind are called alike.
          name={list.data?.items[0]?.name ?? t('call.default_name')}
          onClose={() => setCalling(false)}
        />
      ) : null}
    </>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('meetings')
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('column.number'),
        width: '30%',
        primary: true,
        render: ({ id, number }) => (
          <Link to={paths.meeting} params={{ id }} className={css.titleLink} data-row-link>
            {number}
          </Link>
        ),
      },
      { key: 'name', title: t('column.name'), width: '34%', render: ({ name }) => name },
      {
        key: 'held_on',
        title: t('column.held_on'),
        width: '8rem',
        render: ({ held_on }) => <time dateTime={held_on}>{held_on}</time>,
      },
      {
        key: 'state',
        title: t('column.state'),
        width: '8rem',
        compact: true,
        render: ({ state }) => <MeetingState state={state} />,
      },
    ],
    [t],
  )
}
