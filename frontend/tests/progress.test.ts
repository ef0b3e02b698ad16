import { afterEach, describe, expect, it } from 'vitest'
import { actualQueryOf, parseActualSearch } from '~/features/nodes/actual-search'
import { keep, placeOf, recall } from '~/features/nodes/kept'
import { isOther } from '~/features/nodes/use-actual'
import { headerOf, versionOf } from '~/features/nodes/year-end-types'

describe('what is kept on the device', () => {
  afterEach(() => localStorage.clear())
  const place = placeOf('journal', 'p', 'n')

  it('is told apart by person, node and what it is', () => {
    const others = [placeOf('report', 'p', 'n'), placeOf('journal', 'q', 'n')]
    keep(place, { at: '2026-03-01T00:00:00Z', typed: { text: '踏勘' }, base: { text: '' } })
    expect(recall<{ text: string }>(place)?.typed.text).toBe('踏勘')
    expect(others.map((other) => recall(other))).toEqual([undefined, undefined])
    keep(place, undefined)
    expect(recall(place)).toBeUndefined()
  })

  it('is no use where it is something else', () => {
    for (const odd of ['{', '1', '{"at":"x"}']) {
      localStorage.setItem(place, odd)
      expect(recall(place)).toBeUndefined()
    }
  })
})

describe('figures', () => {
  it('are other ones by their value, not by how they are typed', () => {
    expect(isOther(undefined, '12')).toBe(false)
    expect(isOther('12.0', '12')).toBe(false)
    expect(isOther('13', '12')).toBe(true)
    expect(isOther('', '12')).toBe(true)
    expect(isOther('', null)).toBe(false)
    expect(isOther('0', null)).toBe(true)
    expect(isOther('约十', '12')).toBe(true)
  })

  it('are listed as the address says', () => {
    const odd = { q: ' 路 ', unfilled: '1', due: 'yes', page: '2', sort: 'code' }
    expect(parseActualSearch(odd)).toEqual({ q: '路', unfilled: '1', page: 2, per_page: 50 })
    // Links within the client may hand over numbers.
    expect(parseActualSearch({ due: 1 }).due).toBe('1')
    expect(actualQueryOf({ due: '1' }, '2026-03-02')).toEqual({ due_to: '2026-03-02' })
    expect(actualQueryOf({ unfilled: '1' }, '2026-03-02')).toEqual({ unmeasured: true })
  })

  it('are made without a version and changed with one', () => {
    expect(headerOf(versionOf(null))).toEqual({})
    expect(headerOf(versionOf({ version: 3 }))).toEqual({ 'If-Match': '"3"' })
  })
})
