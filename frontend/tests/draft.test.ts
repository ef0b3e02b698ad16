import { describe, expect, it } from 'vitest'
import { conflictsOf, EMPTY, faultsOf, fieldOf, inputOf } from '~/features/indicators/draft'

const DRAFT = { ...EMPTY, source_item_id: 'item', title: ' 新增托位 ', target: '1200' }

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
      'source_item_id',
      'title',
      'weight',
    ])
  })
})

describe('fieldOf', () => {
  it('finds the control for a pointer of the server', () => {
    expect(fieldOf('measure.target')).toBe('target')
    expect(fieldOf('lead_unit_id')).toBe('lead_unit_id')
    expect(fieldOf('measure.stated.comparator')).toBeUndefined()
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
