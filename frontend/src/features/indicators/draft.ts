import type { components } from '~/api/schema.gen'
import { normaliseDecimal } from '~/ui/decimal'

type Indicator = components['schemas']['Indicator']
type Input = components['schemas']['IndicatorInput']
type Measure = components['schemas']['Measure']
type Numeric = Extract<Measure, { kind: 'numeric' }>

/** The form's own shape: one string for each control, so that nothing typed is ever lost. */
export interface Draft {
  source_id: string
  source_item_id: string
  title: string
  kind: 'numeric' | 'milestone'
  direction: 'at_least' | 'at_most'
  target: string
  unit_of_measure: string
  baseline: string
  lead_unit_id: string
  /** Their ids in order, with commas between them. */
  co_unit_ids: string
  data_owner_id: string
  section_id: string
  person_id: string
  deadline: string
  weight: string
  basis: string
  standard: string
  reason: string
}

export type DraftField = keyof Draft

export const EMPTY: Draft = {
  source_id: '',
  source_item_id: '',
  title: '',
  kind: 'numeric',
  direction: 'at_least',
  target: '',
  unit_of_measure: '',
  baseline: '',
  lead_unit_id: '',
  co_unit_ids: '',
  data_owner_id: '',
  section_id: '',
  person_id: '',
  deadline: '',
  weight: '',
  basis: '',
  standard: '',
  reason: '',
}

/** Several ids as one string, in an order of their own, and back. */
export const joined = (ids: readonly string[]): string => [...ids].sort().join(',')
export const split = (ids: string): string[] => (ids === '' ? [] : ids.split(','))

const DECIMALS = ['target', 'baseline', 'weight'] as const

export function draftOf(indicator: Indicator): Draft {
  const { measure, source } = indicator
  const numeric = measure.kind === 'numeric' ? measure : null
  return {
    source_id: source.id,
    source_item_id: source.item_id,
    title: indicator.title,
    kind: measure.kind,
    direction: numeric?.direction === 'at_most' ? 'at_most' : 'at_least',
    target: numeric?.target ?? '',
    unit_of_measure: numeric?.unit_of_measure ?? '',
    baseline: numeric?.baseline ?? '',
    lead_unit_id: indicator.lead_unit?.id ?? '',
    co_unit_ids: joined(indicator.co_units.map(({ id }) => id)),
    data_owner_id: indicator.data_owner?.id ?? '',
    section_id: indicator.section?.id ?? '',
    person_id: indicator.person?.id ?? '',
    deadline: indicator.deadline ?? '',
    weight: indicator.weight ?? '',
    basis: indicator.basis ?? '',
    standard: indicator.standard ?? '',
    reason: '',
  }
}

/**
 * The draft after one change. A section and a person belong to a unit: they leave with it, and come back with it.
 */
export function changed(now: Draft, part: Partial<Draft>, stored: Draft = EMPTY): Draft {
  const next = { ...now, ...part }
  if (next.lead_unit_id === now.lead_unit_id) return next
  const { section_id, person_id } = next.lead_unit_id === stored.lead_unit_id ? stored : EMPTY
  return { ...next, section_id, person_id }
}

const orNull = (text: string): string | null => text.trim() || null

/** The source's own wording of the number is not edited here; it stays with the indicator. */
export function inputOf(draft: Draft, stated: Numeric['stated'] = null): Input {
  return {
    source_item_id: draft.source_item_id,
    title: draft.title.trim(),
    measure:
      draft.kind === 'milestone'
        ? { kind: 'milestone' }
        : {
            kind: 'numeric',
            direction: draft.direction,
            target: orNull(draft.target),
            unit_of_measure: orNull(draft.unit_of_measure),
            baseline: orNull(draft.baseline),
            stated,
          },
    lead_unit_id: draft.lead_unit_id || null,
    co_unit_ids: split(draft.co_unit_ids),
    // A milestone has nothing to measure.
    data_owner_id: (draft.kind === 'numeric' && draft.data_owner_id) || null,
    section_id: draft.section_id || null,
    person_id: draft.person_id || null,
    deadline: draft.deadline || null,
    weight: orNull(draft.weight),
    basis: orNull(draft.basis),
    standard: orNull(draft.standard),
    reason: orNull(draft.reason),
  }
}

export interface DraftFault {
  field: DraftField
  code: string
}

/** What can be told without the server; the server still decides. */
export function faultsOf(draft: Draft): DraftFault[] {
  const faults: DraftFault[] = []
  // Without a document its list of tasks cannot even be opened: the fault is the document's.
  const source = draft.source_id === '' ? 'source_id' : 'source_item_id'
  for (const field of [source, 'title'] as const) {
    if (draft[field].trim() === '') faults.push({ field, code: 'client.required' })
  }
  for (const field of DECIMALS) {
    const measured = field === 'weight' || draft.kind === 'numeric'
    if (measured && draft[field].trim() !== '' && normaliseDecimal(draft[field]) === null) {
      faults.push({ field, code: 'client.decimal_malformed' })
    }
  }
  return faults
}

/** `measure.target` or `target` → the control that shows it. */
export function fieldOf(path: string): DraftField | undefined {
  // Of a fault in a list the place comes last.
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? ''
  const alias: Record<string, DraftField> = {
    measure: 'kind',
    lead_unit: 'lead_unit_id',
    source_item: 'source_item_id',
  }
  const name = alias[last] ?? last
  return name in EMPTY ? (name as DraftField) : undefined
}

/** Fields in which mine and theirs differ, each with the choice that loses nothing silently. */
export function conflictsOf(base: Draft, mine: Draft, theirs: Draft) {
  return (Object.keys(EMPTY) as DraftField[])
    .filter((field) => field !== 'reason' && field !== 'source_id' && mine[field] !== theirs[field])
    .map((field) => ({
      field,
      // What I never touched takes the newer value unless I say otherwise.
      choice: mine[field] === base[field] ? ('theirs' as const) : ('mine' as const),
    }))
}
