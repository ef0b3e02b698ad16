import type { components } from '~/api/schema.gen'

export type Year = components['schemas']['YearDetail']
export type Extension = components['schemas']['Extension']

const PHASES = ['preparation', 'execution', 'evaluation', 'deliberation', 'published'] as const

/** The phases of a year in their order; a correction comes last where there was one. */
export const phasesOf = (phase: string): string[] =>
  phase === 'corrected' ? [...PHASES, phase] : [...PHASES]

/** Nothing of such a year changes any more. */
export const isClosed = (phase: string): boolean => phase === 'published' || phase === 'corrected'
