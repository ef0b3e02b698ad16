import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLIENT_CODES } from '~/api/problem'
import { MEASURE_KINDS, SOURCE_KINDS, STATES } from '~/api/words'
import { en } from '~/i18n/en/resources'
import { zhCN } from '~/i18n/zh-CN/resources'

type Texts = Record<string, string>
const LANGUAGES: [string, Record<string, Texts>][] = [
  ['zh-CN', zhCN],
  ['en', en],
]
const read = (name: string) => JSON.parse(readFileSync(resolve('../openapi', name), 'utf8'))

const missing = (namespace: string, codes: readonly string[]) =>
  LANGUAGES.flatMap(([language, texts]) =>
    codes.filter((code) => !texts[namespace]?.[code]?.trim()).map((code) => `${language} ${code}`),
  )

describe('every code has words in both languages', () => {
  it('the contract is there to compare with', () => {
    expect(existsSync(resolve('../openapi/errors.json'))).toBe(true)
    expect(existsSync(resolve('../openapi/permissions.json'))).toBe(true)
  })

  it('errors', () => {
    const { problems, fields, reasons, exclusions } = read('errors.json')
    const codes = [...problems, ...fields].map(({ code }: { code: string }) => code)
    expect(codes.length).toBeGreaterThan(20)
    expect(missing('errors', [...codes, ...reasons, ...exclusions, ...CLIENT_CODES])).toEqual([])
  })

  it('what would be right in a cell of an import', () => {
    const { fields } = read('errors.json')
    const codes = fields
      .map(({ code }: { code: string }) => code)
      .filter((code: string) => code !== 'field.unknown' && code !== 'field.malformed')
    expect(missing('expected', codes)).toEqual([])
  })

  it('permissions and roles', () => {
    const { permissions } = read('permissions.json')
    const codes = permissions.map(({ permission }: { permission: string }) => permission)
    const roles = permissions.flatMap(({ rules }: { rules: { roles: string[] }[] }) =>
      rules.flatMap((rule) => rule.roles),
    )
    expect(missing('permissions', codes)).toEqual([])
    expect(missing('roles', [...new Set<string>(roles)])).toEqual([])
  })

  it('states, kinds and sources', () => {
    const codes = [
      ...STATES.map((word) => `state.${word}`),
      ...MEASURE_KINDS.map((word) => `kind.${word}`),
      ...SOURCE_KINDS.map((word) => `source_kind.${word}`),
    ]
    expect(missing('indicators', codes)).toEqual([])
  })
})

describe('the dictionaries agree', () => {
  const placeholders = (text: string) =>
    [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name)

  it('on keys and on what they fill in', () => {
    for (const [namespace, texts] of Object.entries(zhCN)) {
      const other = en[namespace as keyof typeof en] as Texts
      expect(Object.keys(other).sort()).toEqual(Object.keys(texts).sort())
      for (const [key, text] of Object.entries(texts)) {
        expect(new Set(placeholders(other[key] ?? '')), `${namespace}:${key}`).toEqual(
          new Set(placeholders(text)),
        )
      }
    }
  })
})
