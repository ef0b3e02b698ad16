import type { AgendaItem, Meeting } from './meeting-types'

/** What a meeting comes to, with corrections apart from what it issues. */
export interface Effects {
  approved: number
  changed: number
  kept: number
  corrected: number
}

/**
 * Whether an item is about what another meeting issued. Once a meeting is in effect, what it issued itself cannot be
 * told from that any more.
 */
export const isCorrection = (
  { state }: Pick<Meeting, 'state'>,
  { indicator }: { indicator: Pick<AgendaItem['indicator'], 'state'> },
): boolean => state !== 'closed' && indicator.state === 'issued'

/** Of a meeting that is not in effect yet, how many decisions issue something, and how many are about what was issued. */
export function effectsOf(
  meeting: Pick<Meeting, 'state'>,
  items: readonly Pick<AgendaItem, 'outcome' | 'indicator'>[],
): Effects {
  const count = (outcome: string, corrects: boolean) =>
    items.filter((item) => item.outcome === outcome && isCorrection(meeting, item) === corrects)
      .length
  return {
    approved: count('approved', false),
    changed: count('changed', false),
    kept: count('approved', true),
    corrected: count('changed', true),
  }
}

interface StepLike {
  level: string
  outcome: string
}

/** Which of a trail's steps correct what an earlier meeting issued. */
export function correctingSteps<S extends StepLike>(steps: readonly S[]): ReadonlySet<S> {
  const issues = steps.filter(
    ({ level, outcome }) => level === 'meeting' && ['passed', 'changed'].includes(outcome),
  )
  return new Set(issues.slice(1))
}
