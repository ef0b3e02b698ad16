import { describe, expect, it } from 'vitest'
import { correctingSteps, effectsOf, isCorrection } from '~/features/reviews/correction'

const item = (outcome: string | null, state: string) =>
  ({ outcome, indicator: { state } }) as Parameters<typeof effectsOf>[1][number]

describe('corrections', () => {
  it('are about what was issued, while the meeting is open', () => {
    expect(isCorrection({ state: 'held' }, item(null, 'issued'))).toBe(true)
    expect(isCorrection({ state: 'held' }, item(null, 'meeting'))).toBe(false)
    expect(isCorrection({ state: 'closed' }, item('approved', 'issued'))).toBe(false)
  })

  it('are counted apart from what is issued', () => {
    const items = [
      item('approved', 'meeting'),
      item('changed', 'meeting'),
      item('approved', 'issued'),
      item('changed', 'issued'),
      item('changed', 'issued'),
      item('deferred', 'issued'),
    ]
    expect(effectsOf({ state: 'held' }, items)).toEqual({
      approved: 1,
      changed: 1,
      kept: 1,
      corrected: 2,
    })
  })

  it('are the steps of meetings after the one that issued', () => {
    const step = (level: string, outcome: string) => ({ level, outcome })
    const steps = [
      step('meeting', 'returned'),
      step('leader', 'passed'),
      step('meeting', 'changed'),
      step('meeting', 'changed'),
    ]
    expect([...correctingSteps(steps)]).toEqual([steps[3]])
    expect([...correctingSteps(steps)][0]).toBe(steps[3])
  })
})
