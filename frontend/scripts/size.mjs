// Sums what the sign-in page loads before it can be used, gzipped, and fails beyond the budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 300
const dist = new URL('../dist/', import.meta.url).pathname
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'))
const roots = ['index.html', 'src/features/session/sign-in-page.tsx']

const files = new Set(['index.html'])
const seen = new Set()
const visit = (key) => {
  if (seen.has(key)) return
  seen.add(key)
  const chunk = manifest[key]
  if (!chunk) throw new Error(`not in the manifest: ${key}`)
  files.add(chunk.file)
  for (const css of chunk.css ?? []) files.add(css)
  for (const next of chunk.imports ?? []) visit(next)
}
roots.forEach(visit)

let total = 0
for (const file of files) {
  const kb = gzipSync(readFileSync(dist + file), { level: 9 }).length / 1024
  total += kb
  process.stdout.write(`${kb.toFixed(1).padStart(8)} KB  ${file}\n`)
}
process.stdout.write(`${total.toFixed(1).padStart(8)} KB gz before sign-in (budget ${BUDGET_KB})\n`)
if (total > BUDGET_KB) process.exit(1)
