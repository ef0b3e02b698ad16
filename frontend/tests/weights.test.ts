import { describe, expect, it } from 'vitest'
import {
  parseWeightsSearch,
  shownTotals,
  type UnitTotal,
} from '~/features/indicators/weights-search'
import { compareDecimals } from '~/ui/decimal'
import { sizeInWords } from '~/ui/file-drop'

const total = (name: string, weight: string, standing: string) =>
  ({
    unit: { id: name, name },
    kind: 'department',
    indicator_count: 1,
    without_weight: 0,
    weight,
    standing,
  }) as UnitTotal
const ALL = [total('甲', '100', 'whole'), total('乙', '9.5', 'short'), total('丙', '100.5', 'over')]
const names = (raw: Record<string, unknown>) =>
  shownTotals(ALL, parseWeightsSearch(raw)).map(({ unit }) => unit.name)

describe('shownTotals', () => {
  it('orders by value and filters', () => {
    expect(names({})).toEqual(['甲', '乙', '丙'])
    expect(names({ sort: 'weight' })).toEqual(['乙', '甲', '丙'])
    expect(names({ sort: '-weight' })).toEqual(['丙', '甲', '乙'])
    expect(names({ standing: 'short' })).toEqual(['乙'])
    expect(names({ standing: 'odd', sort: 'odd' })).toEqual(['甲', '乙', '丙'])
  })
})

describe('compareDecimals', () => {
  it('goes by value, not by letters', () => {
    const sorted = ['100', '9.5', '-3', '0', '9.49', '-10', '0.5', '—'].sort(compareDecimals)
    expect(sorted).toEqual(['—', '-10', '-3', '0', '0.5', '9.49', '9.5', '100'])
    expect(compareDecimals('1.50', '01.5')).toBe(0)
    expect(compareDecimals('-0', '0')).toBe(0)
  })
})

describe('sizeInWords', () => {
  it('never says nothing', () => {
    expect(sizeInWords(0)).toBe('1 KB')
    expect(sizeInWords(900)).toBe('1 KB')
    expect(sizeInWords(2048)).toBe('2 KB')
    expect(sizeInWords(5.25 * 1024 * 1024)).toBe('5.3 MB')
  })
})
