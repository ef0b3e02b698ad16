import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { useListSearch } from '~/api/list-search'
import { asProblem } from '~/api/problem'
import { useCan } from '~/api/session'
import { useSaving } from '~/api/use-saving'
import { DataTable } from '~/ui/data-table/data-table'
import { Failure } from '~/ui/failure'
import { PageHeader } from '~/ui/page-header'
import type { AcknowledgeSlot } from './acknowledge-slot'
import css from './indicators.module.css'
import own from './task-list.module.css'
import { useTaskColumns } from './task-list-columns'
import { TaskListForm } from './task-list-form'
import {
  countTasks,
  isMine,
  parseTaskListSearch,
  SHOWN,
  shownTasks,
  type Task,
} from './task-list-search'

interface TaskListProps {
  unit: string
  year: number
  /** The choice of another unit. */
  choice: ReactNode
  acknowledge: AcknowledgeSlot
}

const NOTHING: ReadonlyMap<string, Task> = new Map()

/** One unit's task list: what waits, the ticks, the file and the paper. */
export function TaskList({ unit, year, choice, acknowledge }: TaskListProps) {
  const { t } = useTranslation(['tasks', 'common'])
  const { search, filter, patch } = useListSearch(parseTaskListSearch)
  const mayAcknowledge = useCan('indicator.acknowledge')
  const mayExport = useCan('indicator.export')
  const columns = useTaskColumns()
  const { busy, save } = useSaving()
  const [ticked, setTicked] = useState(NOTHING)
  const list = api.useQuery('get', '/units/{id}/task-list', {
    params: { path: { id: unit }, query: { year } },
  })
  const tasks = list.data?.items
  const mine = tasks?.filter(isMine) ?? []
  const rows = tasks && shownTasks(tasks, search)
  // What is out of sight is not acknowledged unseen; what is shown is as it is now.
  const selected = new Map(
    (rows ?? []).filter(({ id }) => ticked.has(id)).map((task) => [task.id, task]),
  )
  const untick = (done: ReadonlySet<string>) =>
    setTicked(new Map([...ticked].filter(([id]) => !done.has(id))))
  const counts = tasks && countTasks(tasks)
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={list.data ? t('tasks:of_unit', { unit: list.data.unit.name }) : t('tasks:title')}
          subtitle={t('tasks:subtitle', { year })}
          actions={
            <>
              {mine.length > 0
                ? acknowledge({
                    rows: mine,
                    label: t('tasks:acknowledge.all', { count: mine.length }),
                    primary: true,
                    onDone: untick,
                  })
                : null}
              {mayExport ? (
                <Button
                  icon={<DownloadOutlined aria-hidden />}
                  loading={busy !== null}
                  onClick={() =>
                    void save(
                      `/api/v1/units/${unit}/task-list/export?year=${year}`,
                      `task-list-${year}.xlsx`,
                    )
                  }
                >
                  {t('common:action.export_xlsx')}
                </Button>
              ) : null}
              <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
                {t('common:action.print')}
              </Button>
            </>
          }
        />
        {counts ? (
          <p className={own.counts} role="status">
            {t('tasks:counts', counts)}
            {mayAcknowledge ? t('tasks:counts_mine', { count: mine.length }) : null}
          </p>
        ) : null}
        <DataTable
          tableId="tasks"
          label={t('tasks:table')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          rowName={(row) => row.title}
          loading={list.isFetching}
          failure={
            list.error ? (
              <Failure coded={asProblem(list.error)} onRetry={() => void list.refetch()} />
            ) : undefined
          }
          query={search}
          onQuery={patch}
          selection={mayAcknowledge ? { selected, onChange: setTicked } : undefined}
          batchActions={acknowledge({
            rows: [...selected.values()],
            label: t('tasks:acknowledge.selected'),
            onDone: untick,
          })}
          filters={
            <div className={css.filterRow}>
              {choice}
              <Select
                aria-label={t('tasks:show.label')}
                allowClear
                placeholder={t('tasks:show.all')}
                value={search.show}
                options={SHOWN.filter((each) => mayAcknowledge || each !== 'mine').map((value) => ({
                  value,
                  label: t(`tasks:show.${value}`),
                }))}
                onChange={(show) => filter({ show })}
              />
            </div>
          }
          onReset={search.show ? () => filter({ show: undefined }) : undefined}
          nothing={t('tasks:nothing')}
        />
      </div>
      {list.data ? <TaskListForm list={list.data} year={year} /> : null}
    </>
  )
}
