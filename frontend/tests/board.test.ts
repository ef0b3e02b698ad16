import { describe, expect, it } from 'vitest'
import { type Counts, heatRows, sumOf, worstOf } from '~/features/nodes/board-counts'
import { boardAddress, ledgerFilterOf, parseBoardSearch } from '~/features/nodes/board-search'
import { cumulated } from '~/features/nodes/trend-line'
import { middleOf, ticksTo } from '~/ui/chart/scale'

const counts = (part: Partial<Counts>): Counts => ({
  red: 0,
  yellow: 0,
  grey: 0,
  green: 0,
  ...part,
})

describe('a cell of the heat table', () => {
  it('has the colour of its worst light, and none where nothing is counted', () => {
    expect(worstOf(counts({ red: 1, green: 9 }))).toBe('red')
    expect(worstOf(counts({ yellow: 1, grey: 3, green: 9 }))).toBe('yellow')
    // What is done tells more of a month than what still has time.
    expect(worstOf(counts({ grey: 3, green: 1 }))).toBe('green')
    expect(worstOf(counts({ grey: 3 }))).toBe('grey')
    expect(worstOf(counts({}))).toBeUndefined()
  })

  it('stands in the row of its key under its month, the worst row first', () => {
    const rows = heatRows([
      { key: 'a', month: '2026-03', ...counts({ green: 2 }) },
      { key: 'a', month: '2026-04', ...counts({ yellow: 1 }) },
      { key: 'b', month: '2026-03', ...counts({ red: 1 }) },
      { key: null, month: '2026-05', ...counts({ grey: 4 }) },
    ])
    expect(rows.map(({ key }) => key)).toEqual(['b', 'a', null])
    expect(rows[1]).toMatchObject({ yellow: 1, green: 2 })
    expect([...(rows[1]?.months.keys() ?? [])]).toEqual(['2026-03', '2026-04'])
    expect(sumOf(rows)).toEqual(counts({ red: 1, yellow: 1, grey: 4, green: 2 }))
  })
})

describe('the course of the year', () => {
  const months = [
    { month: '2026-01', due: 2, handed_in: 1 },
    { month: '2026-02', due: 0, handed_in: 2 },
    { month: '2026-03', due: 5, handed_in: 0 },
  ]

  it('is summed up, and tells nothing of months that have not begun', () => {
    expect(cumulated(months, '2026-02')).toEqual([
      { month: '2026-01', due: 2, planned: 2, handedIn: 1 },
      { month: '2026-02', due: 0, planned: 2, handedIn: 3 },
      { month: '2026-03', due: 5, planned: 7, handedIn: null },
    ])
  })

  it('is whole in a year that is over, and not begun in one to come', () => {
    expect(cumulated(months, '2027-01').at(-1)?.handedIn).toBe(3)
    expect(cumulated(months, '2025-12').every(({ handedIn }) => handedIn === null)).toBe(true)
  })

  it('is drawn beside whole, round steps', () => {
    expect(ticksTo(0)).toEqual([0, 1])
    expect(ticksTo(3)).toEqual([0, 1, 2, 3])
    expect(ticksTo(192)).toEqual([0, 50, 100, 150, 200])
    expect(ticksTo(1001).at(-1)).toBe(1500)
    expect([middleOf(0, 4), middleOf(3, 4)]).toEqual([12.5, 87.5])
  })
})

describe('the address of the board', () => {
  const boards = ['unit', 'leader', 'month'] as const

  it('counts nodes by the first thing unless it says otherwise, and ignores what it does not know', () => {
    const plain = parseBoardSearch({}, boards)
    expect(plain).toMatchObject({ by: 'unit', of: 'nodes', view: 'table' })
    expect(boardAddress(plain)).toEqual({ by: 'unit', of: undefined, view: undefined })
    expect(parseBoardSearch({ by: 'colour', of: 'cats', view: 'map' }, boards)).toEqual(plain)
  })

  it('has no rows of months where months are columns, or the ledger knows none', () => {
    const heat = parseBoardSearch({ by: 'month', view: 'heat' }, boards)
    expect(heat).toMatchObject({ by: 'unit', view: 'heat', boards: ['unit', 'leader'] })
    const indicators = parseBoardSearch({ by: 'leader', of: 'indicators', view: 'heat' }, boards)
    expect(indicators).toMatchObject({ by: 'leader', view: 'table', boards: ['unit', 'leader'] })
  })

  it('leads to the ledger by what a row is of', () => {
    expect(ledgerFilterOf('leader', 'x', 'u')).toEqual({ leader_id: 'x' })
    expect(ledgerFilterOf('section', 'x', 'u')).toEqual({ section_id: 'x', unit_id: 'u' })
    expect(ledgerFilterOf('source', 'city_report', undefined)).toEqual({
      source_kind: 'city_report',
    })
  })
})
