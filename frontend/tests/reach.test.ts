import { describe, expect, it } from 'vitest'
import { reachOf } from '~/api/session'

const NAMED = { id: 'x', name: '某单位' }

describe('reachOf', () => {
  it('is as wide as the widest post', () => {
    const city = { role: 'supervision_office' }
    const portfolio = { role: 'leader', portfolio: NAMED }
    const unit = { role: 'unit_officer', unit: NAMED }
    const section = { role: 'section_officer', unit: NAMED, section: NAMED }
    expect(reachOf([section, unit])).toBe('unit')
    expect(reachOf([unit, portfolio])).toBe('portfolio')
    expect(reachOf([portfolio, city])).toBe('city')
    expect(reachOf([])).toBe('unit')
  })
})
