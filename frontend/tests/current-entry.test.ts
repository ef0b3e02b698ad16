import { expect, test } from 'vitest'
import { currentEntry } from '~/app/current-entry'
import { paths } from '~/app/paths'

const ENTRIES = [
  paths.home,
  paths.indicators,
  paths.importIndicators,
  paths.people,
  paths.issueCodes,
  paths.importPeople,
  paths.units,
  paths.importUnits,
  paths.years,
]

test.each([
  ['/', '/'],
  ['/people', '/people'],
  ['/people/codes', '/people/codes'],
  ['/people/import', '/people/import'],
  ['/people/019b0000-0000-7000-8000-00000000000a', '/people'],
  ['/units/import', '/units/import'],
  ['/indicators/new', '/indicators'],
  ['/indicators/import', '/indicators/import'],
  ['/years/2026', '/years'],
  ['/peoples', undefined],
  ['/account', undefined],
])('%s lies at %s', (pathname, entry) => {
  expect(currentEntry(pathname, ENTRIES)).toBe(entry)
})
