// Writes src/api/schema.gen.ts from the contract. The client speaks of operations by method and path only, so
// their ids are left out: each operation's types then stand where its path is.
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const contract = new URL('../../openapi/openapi.json', import.meta.url)
const target = new URL('../src/api/schema.gen.ts', import.meta.url)

const document = JSON.parse(readFileSync(contract, 'utf8'))
for (const item of Object.values(document.paths)) {
  for (const operation of Object.values(item)) {
    if (operation && typeof operation === 'object') delete operation.operationId
  }
}
const text = `// Generated from openapi/openapi.json by "npm run gen"; do not edit.\n${astToString(await openapiTS(document))}`
writeFileSync(target, text)
process.stdout.write(
  `${target.pathname.split('/').slice(-3).join('/')}: ${text.split('\n').length} lines\n`,
)
