// Writes .gz and .br beside every compressible file of the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const dist = new URL('../dist', import.meta.url).pathname
const compressible = /\.(js|css|html|svg|json|txt)$/

let count = 0
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath ?? entry.path, entry.name)
  if (!entry.isFile() || !compressible.test(entry.name) || file.includes('/.vite/')) continue
  const bytes = readFileSync(file)
  if (bytes.length < 256) continue
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  )
  count += 1
}
process.stdout.write(`compressed ${count} files (.gz and .br)\n`)
