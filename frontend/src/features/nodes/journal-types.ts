import type { ReactNode } from 'react'
import type { components } from '~/api/schema.gen'
import { actionOf } from '~/ui/allowed'
import type { NodeDetail } from './report-types'

export type JournalEntry = components['schemas']['JournalEntry']

/** The files of a journal, which belong to another feature. */
export interface JournalFiles {
  /** Chooses what goes along with an entry that is not written yet. */
  choose: (files: readonly File[], onChange: (files: readonly File[]) => void) => ReactNode
  /** Attaches what was chosen, once the entry is written. */
  send: (entry: string, files: readonly File[]) => ReactNode
  /** What an entry has, and the way to add to it. */
  shown: (entry: string, of: string, adds: boolean) => ReactNode
}

/** Whether the caller writes in its journal. */
export const mayWrite = (node: Pick<NodeDetail, 'allowed_actions'>): boolean =>
  actionOf(node, 'journal.write')?.allowed === true
