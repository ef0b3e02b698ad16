import type { components } from '~/api/schema.gen'
import { oneOf, uuidOf } from '~/api/search-words'
import { actionOf } from '~/ui/allowed'

export type Task = components['schemas']['UnitTask']

export const SHOWN = ['mine', 'outstanding'] as const

/** A unit's task list, as the address says it. */
export interface TaskListSearch {
  unit_id?: string
  /** What waits for the reader, or for anybody of the unit; all of it without. */
  show?: (typeof SHOWN)[number]
  page: number
  per_page: number
}

/** Unknown words in an address are ignored. The list is one page. */
export const parseTaskListSearch = (raw: Record<string, unknown>): TaskListSearch => ({
  unit_id: uuidOf(raw.unit_id),
  show: oneOf(SHOWN, raw.show),
  page: 1,
  per_page: 50,
})

/** Whether the reader may acknowledge it now. */
export const isMine = (task: Task): boolean =>
  actionOf(task, 'indicator.acknowledge')?.allowed ?? false

const isOutstanding = (task: Task): boolean => task.outstanding.length > 0

export const shownTasks = (tasks: readonly Task[], { show }: TaskListSearch): Task[] =>
  tasks.filter((task) =>
    show === 'mine' ? isMine(task) : show === 'outstanding' ? isOutstanding(task) : true,
  )

/** How many tasks there are, how many the unit leads, and how many wait. */
export const countTasks = (tasks: readonly Task[]) => ({
  count: tasks.length,
  lead: tasks.filter(({ role }) => role === 'lead').length,
  outstanding: tasks.filter(isOutstanding).length,
})
