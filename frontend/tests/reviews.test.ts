import { describe, expect, it } from 'vitest'
import { allMet, answersOf, anyNotMet, NO_ANSWERS, neededOf } from '~/features/reviews/criteria'
import { differenceOf, goalOf } from '~/features/reviews/quantity'
import { parseReviewSearch } from '~/features/reviews/search'
import { daysBetween } from '~/features/reviews/waiting'

describe('a raised target', () => {
  const up = { direction: 'at_least', target: '1200.5', unit: '套' }
  const down = { direction: 'at_most', target: '-3', unit: null }

  it('asks for more upwards or downwards, to the last place', () => {
    expect(differenceOf(up, '1500')).toEqual({ change: '+299.5', asksForMore: true })
    expect(differenceOf(up, '1,200.500001')).toEqual({ change: '+0.000001', asksForMore: true })
    expect(differenceOf(up, '1200.50')?.asksForMore).toBe(false)
    expect(differenceOf(up, '1000')).toEqual({ change: '-200.5', asksForMore: false })
    expect(differenceOf(down, '-4')).toEqual({ change: '-1', asksForMore: true })
    expect(differenceOf(down, '0')).toEqual({ change: '+3', asksForMore: false })
  })

  it('is nothing while no number is typed, or where there is none to raise', () => {
    expect(differenceOf(up, '')).toBeUndefined()
    expect(differenceOf(up, '12 套')).toBeUndefined()
    expect(goalOf({ kind: 'milestone' })).toBeUndefined()
    expect(goalOf({ kind: 'numeric', direction: 'at_least' })).toBeUndefined()
  })
})

describe('the five questions', () => {
  it('are all answered, and a no says why', () => {
    expect(Object.keys(neededOf(NO_ANSWERS))).toHaveLength(5)
    const all = allMet(NO_ANSWERS)
    expect(neededOf(all)).toEqual({})
    expect(anyNotMet(all)).toBe(false)
    const one = { ...all, sound: { met: false, remark: ' ' } }
    expect(neededOf(one)).toEqual({ 'answers.sound.remark': ' ' })
    expect(anyNotMet(one)).toBe(true)
    expect(answersOf({ ...NO_ANSWERS, sound: { met: false, remark: ' 依据偏旧 ' } })).toEqual({
      sound: { met: false, remark: '依据偏旧' },
    })
  })
})

describe('the queue', () => {
  it('ignores what no level is called', () => {
    expect(parseReviewSearch({ state: 'issued', sort: '-code,weight', q: ' 路 ' })).toEqual({
      q: '路',
      page: 1,
      per_page: 50,
      sort: '-code',
    })
    expect(parseReviewSearch({ state: 'meeting' }).state).toBe('meeting')
  })

  it("counts days by the city's calendar", () => {
    expect(daysBetween('2026-03-01T15:59:00Z', '2026-03-01T16:01:00Z')).toBe(1)
    expect(daysBetween('2026-03-01T16:01:00Z', '2026-03-02T15:59:00Z')).toBe(0)
    expect(daysBetween('2026-02-27T04:00:00Z', '2026-03-02T04:00:00Z')).toBe(3)
  })
})
