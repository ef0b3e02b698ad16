import { keepPreviousData } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '~/api/client'
import { actionOf } from '~/ui/allowed'
import { DataTable } from '~/ui/data-table/data-table'
import { listProps } from '~/ui/data-table/list-props'
import { AgendaBatch } from './agenda-batch'
import { useAgendaColumns } from './agenda-columns'
import type { AgendaItem, Meeting, MeetingSearch } from './meeting-types'

interface AgendaProps {
  meeting: Meeting
  search: MeetingSearch
  onSearch: (part: Partial<MeetingSearch>) => void
}

const NOTHING: ReadonlyMap<string, AgendaItem> = new Map()

/** The items of a meeting in order, with what was decided; ticked ones are decided, or taken off, together. */
export function Agenda({ meeting, search, onSearch }: AgendaProps) {
  const { t } = useTranslation('meetings')
  const [selected, setSelected] = useState(NOTHING)
  const columns = useAgendaColumns(meeting)
  const { page, per_page } = search
  const list = api.useQuery(
    'get',
    '/meetings/{id}/agenda',
    { params: { path: { id: meeting.id }, query: { page, per_page } } },
    { placeholderData: keepPreviousData },
  )
  const may = actionOf(meeting, 'meeting.edit')?.allowed
  return (
    <DataTable
      {...listProps(list)}
      tableId="agenda"
      label={t('agenda.title')}
      columns={columns}
      rowKey={(item) => item.id}
      rowName={({ position, indicator }) => t('agenda.item', { position, title: indicator.title })}
      query={search}
      onQuery={onSearch}
      selection={may ? { selected, onChange: setSelected } : undefined}
      batchActions={
        <AgendaBatch
          meeting={meeting}
          items={[...selected.values()]}
          onDone={(ids) => setSelected(new Map([...selected].filter(([id]) => !ids.has(id))))}
        />
      }
      nothing={t('agenda.nothing')}
    />
  )
}
