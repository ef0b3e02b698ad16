import { describe, expect, it } from 'vitest'
import { formatDecimal, normaliseDecimal } from '~/ui/decimal'

describe('normaliseDecimal', () => {
  it.each([
    ['4.5', '4.5'],
    [' 1,234.50 ', '1234.50'],
    ['-12,345,678', '-12345678'],
    ['\uff11\uff12\uff0e\uff15', '12.5'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.30', '-0.30'],
    ['-0', '0'],
    ['12345678901234567890.123456', '12345678901234567890.123456'],
  ])('%s → %s', (typed, canonical) => {
    expect(normaliseDecimal(typed)).toBe(canonical)
  })

  it.each(['', '.', '-', '1.2.3', '1e5', '约五', '4.5-5', '+3', '2000021,000', '1,2345', ',5'])(
    'refuses %s',
    (typed) => {
      expect(normaliseDecimal(typed)).toBeNull()
    },
  )
})

describe('formatDecimal', () => {
  it('groups the whole part only and leaves anything else alone', () => {
    expect(formatDecimal('1234567.8901')).toBe('1,234,567.8901')
    expect(formatDecimal('-1000')).toBe('-1,000')
    expect(formatDecimal('999')).toBe('999')
    expect(formatDecimal('约五')).toBe('约五')
  })
})
