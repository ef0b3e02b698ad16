import { useTranslation } from 'react-i18next'
import { useListSearch } from '~/api/list-search'
import { useOwnUnit, useReach } from '~/api/session'
import { useYear } from '~/api/years'
import { UnitSelect } from '~/pickers/unit-select'
import { PageHeader } from '~/ui/page-header'
import { Panel } from '~/ui/panel'
import type { AcknowledgeSlot } from './acknowledge-slot'
import { TaskList } from './task-list'
import css from './task-list.module.css'
import { parseTaskListSearch } from './task-list-search'
import { OwnUnits } from './task-list-units'

/** What was issued to a unit: one's own, or whichever a reader of several asks for. */
export function TaskListPage({ acknowledge }: { acknowledge: AcknowledgeSlot }) {
  const { t } = useTranslation('tasks')
  const year = useYear()
  const reach = useReach()
  const own = useOwnUnit()
  const { search, filter } = useListSearch(parseTaskListSearch)
  const unit = search.unit_id ?? own?.id
  const choice =
    reach === 'unit' ? (
      <OwnUnits chosen={unit} onChoose={(unit_id) => filter({ unit_id })} />
    ) : (
      <UnitSelect
        aria-label={t('unit')}
        placeholder={t('choose')}
        value={unit}
        year={year}
        onChange={(unit_id) => filter({ unit_id })}
      />
    )
  if (unit && year) {
    return (
      <TaskList
        key={`${year} ${unit}`}
        unit={unit}
        year={year}
        choice={choice}
        acknowledge={acknowledge}
      />
    )
  }
  return (
    <>
      <PageHeader title={t('title')} subtitle={year ? t('subtitle', { year }) : undefined} />
      <Panel>
        <p>{t('choose_first')}</p>
        <div className={css.unit}>{choice}</div>
      </Panel>
    </>
  )
}
