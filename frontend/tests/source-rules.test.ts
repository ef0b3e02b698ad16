import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '..', 'src')
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.endsWith('schema.gen.ts'))

/** Attributes whose text people read or hear. */
const SPOKEN =
  /^(title|alt|label|placeholder|hint|subtitle|aria-(label|description|placeholder|roledescription|valuetext))$/
const CJK = /[\u3400-\u9fff]/

function literalsOf(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  )
  const found: string[] = []
  const tell = (node: ts.Node, text: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart())
    found.push(`${relative(SRC, file)}:${line + 1} ${text.trim()}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) tell(node, node.text)
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText())) {
      const value = node.initializer
      if (value && ts.isStringLiteral(value) && /\p{L}/u.test(value.text)) tell(node, value.text)
    }
    if (ts.isStringLiteralLike(node) && CJK.test(node.text)) tell(node, node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

describe('the sources', () => {
  it('hold no literal text outside the dictionaries', () => {
    const code = files.filter((file) => !file.includes('/i18n/') && !file.endsWith('.css'))
    expect(code.flatMap(literalsOf)).toEqual([])
  })

  it('tell times by the city’s clock only', () => {
    const byBrowser = files
      .filter((file) => !file.endsWith('city-time.ts'))
      .filter((file) =>
        /\.format\([^)]*HH|\.toLocale(Time|Date)?String\(/.test(readFileSync(file, 'utf8')),
      )
    expect(byBrowser.map((file) => relative(SRC, file))).toEqual([])
  })

  it('are small files', () => {
    const long = files
      .map((file) => [relative(SRC, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > 500)
    expect(long).toEqual([])
  })

  it('have no barrels', () => {
    expect(files.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([])
  })
})
