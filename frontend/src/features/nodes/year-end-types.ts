import { ifMatch } from '~/api/idempotency'
import type { components } from '~/api/schema.gen'

export type YearEnd = components['schemas']['YearEnd']
export type Indicator = components['schemas']['Indicator']

/** The version of what is not there yet. */
const NONE = 0

/** What a form on it is filled in from, whether it is there or not. */
export const versionOf = (one: { version: number } | null | undefined) => ({
  version: one?.version ?? NONE,
})

/** What is there is changed at its version; what is not is made without one. */
export const headerOf = ({ version }: { version: number }) =>
  version === NONE ? {} : { 'If-Match': ifMatch(version) }
