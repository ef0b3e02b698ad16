import { describe, expect, it } from 'vitest'
import { listAddress } from '~/api/search-words'
import { parseSearch, stringifySearch } from '~/app/search-params'
import { parseAuditSearch } from '~/features/audit/search'
import { exportPath, parseLedgerSearch, queryOf, searchOf } from '~/features/indicators/search'
import { nextSort, parseSort } from '~/ui/data-table/sorting'

const ID = '00000000-0000-7000-8000-000000000001'

describe('the address', () => {
  it('is plain words both ways', () => {
    const search = { year: 2026, q: '老旧小区 & 路', page: undefined, empty: '' }
    const text = stringifySearch(search)
    expect(parseSearch(text)).toEqual({ year: '2026', q: '老旧小区 & 路' })
    expect(stringifySearch({})).toBe('')
  })
})

describe('parseLedgerSearch', () => {
  it('takes what it knows', () => {
    expect(
      parseLedgerSearch({
        q: ' 路 ',
        state: 'draft',
        source_id: ID,
        page: '3',
        sort: '-code,title',
      }),
    ).toMatchObject({ q: '路', state: 'draft', source_id: ID, page: 3, sort: '-code,title' })
  })

  it('ignores what it does not know', () => {
    expect(
      parseLedgerSearch({ state: 'x', source_id: '1', page: '-1', per_page: '7', sort: 'salary' }),
    ).toEqual({ page: 1, per_page: 50 })
  })

  it('keeps a search for digits a text', () => {
    expect(parseLedgerSearch({ q: 2026 }).q).toBe('2026')
  })

  it('leaves defaults out of the address', () => {
    expect(stringifySearch(listAddress(parseLedgerSearch({})))).toBe('')
  })

  it('keeps a light under a name like every other filter', () => {
    const kept = queryOf(parseLedgerSearch({ light: 'red', unit_id: ID, page: '2' }))
    expect(kept).toBe(`unit_id=${ID}&light=red`)
    expect(searchOf(kept)).toMatchObject({ unit_id: ID, light: 'red', page: 1 })
    expect(parseLedgerSearch({ light: 'blue' }).light).toBeUndefined()
  })

  it('exports exactly the filter and the order, on all pages', () => {
    const search = parseLedgerSearch({ q: '路', kind: 'numeric', sort: '-code', page: '2' })
    expect(exportPath(2026, search, 'csv')).toBe(
      `/api/v1/indicators/export?format=csv&year=2026&q=${encodeURIComponent('路')}&kind=numeric&sort=-code`,
    )
  })
})

describe('sorting', () => {
  it('walks none, ascending, descending, none', () => {
    expect(nextSort(undefined, 'code', false)).toBe('code')
    expect(nextSort('code', 'code', false)).toBe('-code')
    expect(nextSort('-code', 'code', false)).toBeUndefined()
    expect(nextSort('-code', 'title', false)).toBe('title')
  })

  it('adds and removes one key among several', () => {
    expect(nextSort('-code', 'title', true)).toBe('-code,title')
    expect(nextSort('-code,-title', 'title', true)).toBe('-code')
    expect(parseSort('-code,title')).toEqual([
      { field: 'code', direction: 'descend' },
      { field: 'title', direction: 'ascend' },
    ])
  })
})

describe('parseAuditSearch', () => {
  it('refuses what is no code or id', () => {
    expect(parseAuditSearch({ action: 'indicator.edit', object_id: '<b>' })).toEqual({
      action: 'indicator.edit',
    })
  })
})
