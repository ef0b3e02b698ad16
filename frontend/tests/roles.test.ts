import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { ROLES } from '~/api/words'

interface Role {
  role: string
  scopes: string[]
  acting: boolean
}

it('what a post may be over is what the server says', () => {
  const { roles } = JSON.parse(readFileSync(resolve('../openapi/permissions.json'), 'utf8'))
  const told = (roles as Role[]).map(({ role, scopes, acting }) => [role, { scopes, acting }])
  expect(ROLES).toEqual(Object.fromEntries(told))
})
