import { describe, expect, it } from 'vitest'
import {
  changed,
  conflictsOf,
  EMPTY,
  faultsOf,
  fieldOf,
  inputOf,
} from '~/features/indicators/draft'

const DRAFT = {
  ...EMPTY,
  source_id: 'source',
  source_item_id: 'item',
  title: ' 新增托位 ',
  target: '1200',
}

describe('inputOf', () => {
  it('sends decimals as strings and empty fields as null', () => {
    expect(inputOf(DRAFT)).toEqual({
      source_item_id: 'item',
      title: '新增托位',
      measure: {
        kind: 'numeric',
        direction: 'at_least',
        target: '1200',
        unit_of_measure: null,
        baseline: null,
        stated: null,
      },
      lead_unit_id: null,
      co_unit_ids: [],
      data_owner_id: null,
      section_id: null,
      person_id: null,
      deadline: null,
      weight: null,
      basis: null,
      standard: null,
      reason: null,
    })
    expect(inputOf({ ...DRAFT, kind: 'milestone' }).measure).toEqual({ kind: 'milestone' })
  })
})

describe('faultsOf', () => {
  it('finds what needs no server', () => {
    expect(faultsOf(DRAFT)).toEqual([])
    expect(faultsOf({ ...EMPTY, weight: '约五' }).map(({ field }) => field)).toEqual([
      'source_id',
      'title',
      'weight',
    ])
    expect(faultsOf({ ...DRAFT, source_item_id: '' }).map(({ field }) => field)).toEqual([
      'source_item_id',
    ])
  })
})

describe('fieldOf', () => {
  it('finds the control for a pointer of the server', () => {
    expect(fieldOf('measure.target')).toBe('target')
    expect(fieldOf('lead_unit_id')).toBe('lead_unit_id')
    expect(fieldOf('section_id')).toBe('section_id')
    expect(fieldOf('measure.stated.comparator')).toBeUndefined()
  })
})

describe('changed', () => {
  const stored = { ...DRAFT, lead_unit_id: 'health', section_id: 'ward', person_id: 'nurse' }

  it('keeps section and person through every other change', () => {
    const next = changed(stored, { title: '新名称' }, stored)
    expect(inputOf(next)).toMatchObject({ section_id: 'ward', person_id: 'nurse' })
  })

  it('leaves them with their unit and brings them back with it', () => {
    const moved = changed(stored, { lead_unit_id: 'schools' }, stored)
    expect(inputOf(moved)).toMatchObject({ section_id: null, person_id: null })
    expect(changed(moved, { lead_unit_id: 'health' }, stored)).toEqual(stored)
  })
})

describe('conflictsOf', () => {
  it('proposes mine where I changed it and theirs where I did not', () => {
    const mine = { ...DRAFT, title: '我的' }
    const theirs = { ...DRAFT, title: '他的', weight: '5' }
    expect(conflictsOf(DRAFT, mine, theirs)).toEqual([
      { field: 'title', choice: 'mine' },
      { field: 'weight', choice: 'theirs' },
    ])
  })
})
