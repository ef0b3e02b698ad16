import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CLIENT_CODES } from '~/api/problem'
import { CLIENT_SCOPES, MEASURE_KINDS, SOURCE_KINDS, STATES } from '~/api/words'
import { en } from '~/i18n/en/resources'
import { zhCN } from '~/i18n/zh-CN/resources'

type Texts = Record<string, string>
const LANGUAGES: [string, Record<string, Texts>][] = [
  ['zh-CN', zhCN],
  ['en', en],
]
const read = (name: string) => JSON.parse(readFileSync(resolve('../openapi', name), 'utf8'))

/** What the log can hold: the kinds of object and the fields of each, as the server's own code lists them. */
function recorded(): { kinds: Map<string, string>; fields: [kind: string, field: string][] } {
  const source = resolve('../crates/domain/src')
  const code = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.rs'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  const words = code.map((text) => /^ {4}ObjectKind \{\n([^}]*)\}/m.exec(text)?.[1]).find(Boolean)
  const kinds = new Map(
    [...(words ?? '').matchAll(/(\w+) => "(\w+)"/g)].map(([, name = '', word = '']) => [
      name,
      word,
    ]),
  )
  const views = code.flatMap((text) => [...text.matchAll(/^viewed! \{\n([\s\S]*?)^\}/gm)])
  const fields = views.flatMap(([, view = '']) => {
    const kind = kinds.get(/\w+: (\w+), \d/.exec(view)?.[1] ?? '') ?? ''
    return [...view.matchAll(/"(\w+)":/g)].map(([, field = '']): [string, string] => [kind, field])
  })
  return { kinds, fields }
}

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

  it('kinds of object and fields that the log can hold', () => {
    const { kinds, fields } = recorded()
    expect(kinds.size).toBeGreaterThan(20)
    expect(new Set(fields.map(([kind]) => kind))).toEqual(new Set(kinds.values()))
    const own = new Set(Object.keys(zhCN.fields))
    const names = fields.map(([kind, field]) =>
      own.has(`${kind}.${field}`) ? `${kind}.${field}` : field,
    )
    expect(missing('fields', [...new Set(names)])).toEqual([])
    expect(
      missing(
        'audit',
        [...kinds.values()].map((word) => `object.${word}`),
      ),
    ).toEqual([])
  })

  it('scopes of programs', () => {
    const { flows } = read('openapi.json').components.securitySchemes.client
    expect([...CLIENT_SCOPES].sort()).toEqual(Object.keys(flows.clientCredentials.scopes).sort())
    expect(missing('permissions', CLIENT_SCOPES)).toEqual([])
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
