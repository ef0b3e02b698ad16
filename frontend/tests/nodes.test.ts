import { describe, expect, it } from 'vitest'
import { nodeQueryOf, parseNodeSearch } from '~/features/nodes/node-search'
import type { PlanNode } from '~/features/nodes/plan-types'
import { waits } from '~/features/nodes/remindable'
import { filterOf, parsePlanSearch, partFor } from '~/features/nodes/search'
import {
  afterSaving,
  anyTyped,
  emptyRow,
  evenly,
  inputOf,
  moved,
  rowsOf,
  takenOver,
} from '~/features/nodes/typed-rows'
import { sumDecimals } from '~/ui/decimal'

const node = (id: string, part: Partial<PlanNode> = {}) =>
  ({
    id,
    number: 1,
    title: id,
    due_on: '2026-06-30',
    weight: '50',
    remark: null,
    ...part,
  }) as PlanNode
const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

describe('rows of a plan', () => {
  it('say what is typed, without what is not', () => {
    const [row] = rowsOf([node('a', { deliverable: '验收报告' })])
    expect(inputOf([{ ...(row ?? emptyRow()), title: ' 开工 ', weight: ' ' }])).toEqual({
      nodes: [
        {
          id: 'a',
          title: '开工',
          deliverable: '验收报告',
          due_on: '2026-06-30',
          planned: null,
          weight: null,
        },
      ],
    })
    expect(anyTyped([emptyRow(), emptyRow()])).toBe(false)
    expect(anyTyped([emptyRow(), { ...emptyRow(), weight: '1' }])).toBe(true)
  })

  it('move up and down, and no further than the ends', () => {
    const rows = rowsOf(['a', 'b', 'c'].map((id) => node(id)))
    expect(titles(moved(rows, 'a', 1))).toEqual(['b', 'a', 'c'])
    expect(titles(moved(rows, 'c', -1))).toEqual(['a', 'c', 'b'])
    expect(titles(moved(rows, 'a', -1))).toEqual(['a', 'b', 'c'])
    expect(titles(moved(rows, 'c', 1))).toEqual(['a', 'b', 'c'])
  })

  it('share 100 evenly, to the last hundredth', () => {
    const weights = (count: number) =>
      evenly(Array.from({ length: count }, emptyRow)).map(({ weight }) => weight)
    expect(weights(4)).toEqual(['25', '25', '25', '25'])
    expect(weights(3)).toEqual(['33.33', '33.33', '33.34'])
    expect(weights(8)[0]).toBe('12.5')
    for (let count = 1; count <= 60; count += 1) expect(sumDecimals(weights(count))).toBe('100')
    expect(evenly([])).toEqual([])
  })
})

describe('what is stored meanwhile', () => {
  it('gives new rows their ids and leaves alone what was typed since', () => {
    const sent = [emptyRow(), emptyRow()]
    const stored = [node('a'), node('b')]
    const saved = afterSaving(sent, sent, stored)
    expect(saved.map(({ key, id }) => [key, id])).toEqual([
      [sent[0]?.key, 'a'],
      [sent[1]?.key, 'b'],
    ])
    const typed = [...sent].reverse().map((row) => ({ ...row, title: '新' }))
    const kept = afterSaving(typed, sent, stored)
    expect(kept.map(({ id, title }) => [id, title])).toEqual([
      ['b', '新'],
      ['a', '新'],
    ])
  })

  it('keeps what one typed and takes the rest from others', () => {
    const base = ['a', 'b', 'c', 'd'].map((id) => node(id))
    const [a, b, c, d] = rowsOf(base)
    if (!a || !b || !c || !d) throw new Error('four')
    const mine = [{ ...b, title: '我的' }, a, { ...d, title: '留下' }, emptyRow()]
    const live = [
      node('a', { title: '他的' }),
      node('x'),
      node('b', { title: '也是他的', remark: '早些' }),
      node('c'),
      node('y'),
    ]
    const next = takenOver(mine, base, live)
    // c was taken out here and stays out; d was taken out there, but is written over here: it is new now.
    expect(next.map(({ id, title }) => [id, title])).toEqual([
      ['b', '我的'],
      ['a', '他的'],
      ['x', 'x'],
      [null, '留下'],
      [null, ''],
      ['y', 'y'],
    ])
    expect(next[0]?.remark).toBe('早些')
    expect(takenOver(rowsOf(base), base, live.slice(0, 1)).map(({ id }) => id)).toEqual(['a'])
    expect(titles(takenOver([], [], live))).toEqual(titles(live))
  })
})

describe('the list of plans', () => {
  it('shows at first what waits for whoever asks', () => {
    const of = (...held: string[]) => partFor((permission) => held.includes(permission))
    expect(of('plan.read', 'plan.decide')).toBe('submitted')
    expect(of('plan.read', 'plan.edit')).toBe('drafting')
    expect(of('plan.read')).toBe('all')
    expect(filterOf('all')).toEqual({})
    expect(filterOf('overdue')).toEqual({ overdue: true })
    expect(filterOf('locked')).toEqual({ state: 'locked' })
  })

  it('reads its address and ignores what it does not know', () => {
    const odd = { state: 'odd', sort: 'title,-due_at', unit_id: '1', q: ' 路 ' }
    expect(parsePlanSearch(odd)).toEqual({ q: '路', page: 1, per_page: 50, sort: '-due_at' })
    expect(parsePlanSearch({ state: 'overdue' }).state).toBe('overdue')
  })
})

describe('reminders', () => {
  it('are sent of open nodes that something is still to be reported about', () => {
    const of = (state: string, standing: string) => waits({ state, standing })
    expect([of('open', 'pending'), of('open', 'rejected')]).toEqual([true, true])
    expect([of('open', 'submitted'), of('open', 'completed')]).toEqual([false, false])
    expect(of('superseded', 'pending')).toBe(false)
  })

  it('are a filter of the list of nodes', () => {
    const search = parseNodeSearch({ reminded: 1, mine: '1' })
    expect([search.reminded, search.mine]).toEqual(['1', '1'])
    expect(nodeQueryOf(search)).toMatchObject({ reminded: true, mine: true })
    expect(nodeQueryOf(parseNodeSearch({ reminded: 'x' })).reminded).toBeUndefined()
  })
})
