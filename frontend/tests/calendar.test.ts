import { describe, expect, it } from 'vitest'
import { presentYear } from '~/api/years'
import {
  addDays,
  addMonths,
  arrangementsOf,
  daysOf,
  kindOf,
  rangesOf,
  weekdayOf,
  weeksOf,
} from '~/features/organisation/calendar-days'

describe('days of a calendar', () => {
  it('follow one another over months, years and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysOf(2028, 2)).toHaveLength(29)
    expect(daysOf(2026, 12).at(-1)).toBe('2026-12-31')
  })

  it('keep their date in another month, or take its last', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
  })

  it('stand in weeks from Monday to Sunday', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7])
    const weeks = weeksOf(daysOf(2026, 11))
    expect(weeks).toHaveLength(6)
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01'])
    expect(weeks[5]?.[0]).toBe('2026-11-30')
    expect(weeks.every((week) => week.length === 7)).toBe(true)
  })

  it('are what the list says, else what their weekday says', () => {
    const listed = { date: '2026-02-14', kind: 'working', name: '春节', version: 1 }
    expect(kindOf('2026-02-14', listed)).toBe('working')
    expect(kindOf('2026-02-16', { ...listed, kind: 'holiday' })).toBe('holiday')
    expect(kindOf('2026-02-14', undefined)).toBe('weekend')
    expect(kindOf('2026-02-13', undefined)).toBe('plain')
  })
})

describe('the year in words', () => {
  it('joins days that follow one another', () => {
    expect(rangesOf(['2026-12-31', '2027-01-01', '2027-01-03'])).toEqual([
      ['2026-12-31', '2027-01-01'],
      ['2027-01-03', '2027-01-03'],
    ])
  })

  it('puts days off and worked weekends of one name together', () => {
    const day = (date: string, kind: string, name: string) => ({ date, kind, name, version: 1 })
    expect(
      arrangementsOf([
        day('2026-01-01', 'holiday', '元旦'),
        day('2026-02-14', 'working', '春节'),
        day('2026-02-16', 'holiday', '春节'),
        day('2026-02-17', 'holiday', '春节'),
      ]),
    ).toEqual([
      { name: '元旦', holidays: [['2026-01-01', '2026-01-01']], working: [] },
      { name: '春节', holidays: [['2026-02-16', '2026-02-17']], working: ['2026-02-14'] },
    ])
  })
})

describe('the year that pages open with', () => {
  it('is the running one, or the nearest there is', () => {
    expect(presentYear([2027, 2026], 2026)).toBe(2026)
    expect(presentYear([2027, 2026], 2029)).toBe(2027)
    expect(presentYear([2028, 2027], 2026)).toBe(2027)
    expect(presentYear([], 2026)).toBeUndefined()
  })
})
