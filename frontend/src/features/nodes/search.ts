import { oneOf, pageOf, sortOf, textOf, uuidOf } from '~/api/search-words'

const SORT_FIELDS = ['code', 'due_at', 'updated_at'] as const

/** What of the plans is shown: those in a state, those that should have been handed in and are not, or all. */
export const PARTS = ['submitted', 'drafting', 'overdue', 'locked', 'superseded', 'all'] as const
export type Part = (typeof PARTS)[number]

/** The list of node plans, as its address says it. */
export interface PlanSearch {
  q?: string
  unit_id?: string
  /** What waits for whoever asks, where the address does not say. */
  state?: Part
  page: number
  per_page: number
  sort?: string
}

/** Unknown words in an address are ignored, not answered with an error. */
export const parsePlanSearch = (raw: Record<string, unknown>): PlanSearch => ({
  q: textOf(raw.q),
  unit_id: uuidOf(raw.unit_id),
  state: oneOf(PARTS, raw.state),
  ...pageOf(raw),
  sort: sortOf(SORT_FIELDS, raw.sort),
})

/** What somebody with these permissions is shown at first. */
export function partFor(can: (permission: string) => boolean): Part {
  if (can('plan.decide')) return 'submitted'
  return can('plan.edit') ? 'drafting' : 'all'
}

/** A part as the server's filters have it. */
export function filterOf(part: Part) {
  if (part === 'all') return {}
  return part === 'overdue' ? { overdue: true } : { state: part }
}
