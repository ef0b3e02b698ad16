import { afterEach, describe, expect, it } from 'vitest'
import { cityInstant, cityTime, setCityZone } from '~/ui/city-time'

// The reader sits elsewhere; the city's clock is what counts.
process.env.TZ = 'America/New_York'

afterEach(() => setCityZone('Asia/Shanghai'))

describe('cityTime', () => {
  it('is the city’s time whatever the reader’s zone', () => {
    expect(new Date('2026-03-01T01:30:00Z').getHours()).toBe(20)
    expect(cityTime('2026-03-01T01:30:05Z')).toBe('2026-03-01 09:30')
    expect(cityTime('2026-03-01T01:30:05Z', 'second')).toBe('2026-03-01 09:30:05')
    expect(cityTime(new Date('2025-12-31T16:00:00Z'), 'second')).toBe('2026-01-01 00:00:00')
  })

  it('follows the zone that the server names, and no zone that is none', () => {
    setCityZone('Asia/Urumqi')
    expect(cityTime('2026-03-01T01:30:00Z')).toBe('2026-03-01 07:30')
    setCityZone('Asia/Nowhere')
    expect(cityTime('2026-03-01T01:30:00Z')).toBe('2026-03-01 07:30')
  })

  it('leaves alone what is no instant', () => {
    expect(cityTime('soon')).toBe('soon')
  })
})

describe('cityInstant', () => {
  it('is the instant at which the city’s clocks show a time', () => {
    expect(cityInstant('2026-03-01', '09:30:00')).toBe('2026-03-01T01:30:00.000Z')
    expect(cityInstant('2026-01-01', '00:00:00')).toBe('2025-12-31T16:00:00.000Z')
  })

  it('minds summer time', () => {
    setCityZone('Europe/Berlin')
    expect(cityInstant('2026-03-29', '00:00:00')).toBe('2026-03-28T23:00:00.000Z')
    expect(cityInstant('2026-03-29', '23:59:59')).toBe('2026-03-29T21:59:59.000Z')
  })
})
