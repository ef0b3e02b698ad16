import { createHmac } from 'node:crypto'
import { PASSWORD } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const STEP_MS = 30_000

/** What an authenticator app shows for a secret, `later` steps from now (RFC 6238). */
function codeOf(secret: string, later: number): string {
  const bits = [...secret.replaceAll(' ', '')]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP_MS) + later))
  const hash = createHmac('sha1', key).update(counter).digest()
  const at = (hash.at(-1) ?? 0) & 0xf
  return ((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).toString().padStart(6, '0')
}

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ account: 'leader', language, width })
      test('the account page is clean and fits', async ({ page, axe, shoot }) => {
        await page.goto('/account')
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await fitsTheScreen(page)
        await shoot('own-account')
        await axe()
      })
    })
  }
}

test('a second factor is set up, asked for at the next sign-in, and given up again', async ({
  page,
  axe,
  shoot,
}) => {
  // Enrolling ends the account's other sessions: none that other tests use.
  const signIn = async () => {
    await page.goto('/sign-in')
    await page.getByLabel('账号', { exact: true }).fill('group.4')
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
  }
  await signIn()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('督查概况')
  await page.goto('/account')
  await page.getByRole('button', { name: '设置动态口令' }).click()
  const secret = (await page.getByText(/^([A-Z2-7]{4} ?){8}$/).textContent()) ?? ''
  await shoot('totp-enrolment')
  await axe()
  await page.getByLabel('动态口令', { exact: true }).fill('000000')
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByRole('alert')).toContainText('动态口令不正确')
  await page.getByLabel('动态口令', { exact: true }).fill(codeOf(secret, -1))
  await page.getByRole('button', { name: '启用' }).click()
  await expect(page.getByText(/^已启用/).first()).toBeVisible()

  await page.context().clearCookies()
  await signIn()
  await page.getByLabel('动态口令', { exact: true }).fill(codeOf(secret, 0))
  await axe()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('督查概况')

  await page.goto('/account')
  await page.getByRole('button', { name: '停用动态口令' }).click()
  await page.getByLabel('动态口令', { exact: true }).fill(codeOf(secret, 1))
  await page.getByRole('button', { name: '停用动态口令' }).click()
  await expect(page.getByRole('button', { name: '设置动态口令' })).toBeVisible()
})
