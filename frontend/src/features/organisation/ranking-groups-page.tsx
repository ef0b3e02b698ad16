import { PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { useYear } from '~/api/years'
import { paths } from '~/app/paths'
import { ActionButton } from '~/ui/action-button'
import { actionOf } from '~/ui/allowed'
import { ListTable } from '~/ui/data-table/list-table'
import type { Column } from '~/ui/data-table/types'
import { Failure } from '~/ui/failure'
import { Loading } from '~/ui/loading'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import { KindTag } from './kind-tag'
import { RankingGroupDialog } from './ranking-group-dialog'
import type { RankingGroup } from './unit-types'

/** A year's ranking groups; the number of members leads to the members. */
export function RankingGroupsPage() {
  const { t } = useTranslation('units')
  const year = useYear()
  const mayEdit = useCan('unit.edit')
  const [open, setOpen] = useState<string | null>(null)
  const list = api.useQuery(
    'get',
    '/ranking-groups',
    { params: { query: { year: year ?? 0 } } },
    { enabled: year !== undefined },
  )
  const groups = list.data?.items
  const chosen = groups?.find((group) => group.id === open)
  const columns: Column<RankingGroup>[] = [
    {
      key: 'position',
      title: t('section.position'),
      width: '4rem',
      render: (row) => row.position,
    },
    { key: 'name', title: t('group.name'), primary: true, render: (row) => row.name },
    {
      key: 'kind',
      title: t('group.kind'),
      width: '9rem',
      compact: true,
      render: (row) => <KindTag kind={row.kind} />,
    },
    {
      key: 'units',
      title: t('group.units'),
      width: '8rem',
      render: (row) => (
        <Link to={paths.units} search={{ ranking_group_id: row.id }}>
          {t('group.count', { count: row.unit_count })}
          <span className="visually-hidden">{row.name}</span>
        </Link>
      ),
    },
  ]
  if (mayEdit) {
    columns.push({
      key: 'actions',
      title: t('field.actions'),
      width: '7rem',
      render: (row) => (
        <ActionButton
          action={actionOf(row, 'unit.edit')}
          size="small"
          onClick={() => setOpen(row.id)}
        >
          {t('group.edit')}
          <span className="visually-hidden">{row.name}</span>
        </ActionButton>
      ),
    })
  }
  return (
    <>
      <PageHeader
        title={t('group.title')}
        subtitle={year ? t('group.subtitle', { year }) : undefined}
        actions={
          mayEdit ? (
            <Button
              type="primary"
              icon={<PlusOutlined aria-hidden />}
              onClick={() => setOpen('new')}
            >
              {t('group.add')}
            </Button>
          ) : undefined
        }
      />
      {list.error ? (
        <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : groups && year ? (
        <Panel flush>
          <ListTable
            label={t('group.title')}
            columns={columns}
            rows={groups}
            rowKey={(row) => row.id}
            empty={<p>{t('group.none')}</p>}
          />
        </Panel>
      ) : (
        <Loading />
      )}
      {open === 'new' && year ? (
        <RankingGroupDialog year={year} onClose={() => setOpen(null)} />
      ) : null}
      {chosen && year ? (
        <RankingGroupDialog year={year} group={chosen} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}
