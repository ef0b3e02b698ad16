import { formatDecimal } from './decimal'
import type { Measure } from './measure-text'

/** What a measure counts in; nothing where it counts nothing. */
export const unitOf = (measure: Measure): string | null =>
  measure.kind === 'numeric' ? (measure.unit_of_measure ?? null) : null

/** `20000` of `个` as one reads it. */
export const quantityText = (value: string, unit: string | null): string =>
  [formatDecimal(value), unit].filter(Boolean).join(' ')
