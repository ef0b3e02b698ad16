import type { ListedNode } from './report-types'

/** What a reminder needs to know of a node. */
export type Remindable = Pick<
  ListedNode,
  'id' | 'title' | 'due_at' | 'state' | 'standing' | 'indicator'
>

/** Whether something is still to be reported about it, as the server judges it. */
export const waits = ({ state, standing }: Pick<Remindable, 'state' | 'standing'>): boolean =>
  state === 'open' && (standing === 'pending' || standing === 'rejected')
