import type { Page } from './fixtures/test'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

const LOAN = '019b0000-0000-7000-8000-00000000000a'
const LENT = {
  id: LOAN,
  from: { id: '019b0000-0000-7000-8000-00000000000b', name: '陈明' },
  post: {
    role: 'leader',
    portfolio: { id: '019b0000-0000-7000-8000-00000000000c', name: '社会民生分管领导席' },
  },
  to_on: '2026-12-20',
}

/** The server’s own answers, with a part of the session changed as the lending of posts would change it. */
async function changeSession(page: Page, part: object): Promise<void> {
  const own = await (await page.request.get('/api/v1/session')).json()
  await page.route('**/api/v1/**', async (route) => {
    // The loan is the test’s own: to the server every request is the person’s.
    const { 'x-on-behalf': _, ...headers } = await route.request().allHeaders()
    const isSession = route.request().url().endsWith('/session')
    if (!isSession || route.request().method() !== 'GET') return route.continue({ headers })
    await route.fulfill({ json: { ...own, ...part } })
  })
}

/** Under which post each list of indicators was asked for. */
function watchLedger(page: Page): (string | undefined)[] {
  const seen: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/indicators?')) seen.push(request.headers()['x-on-behalf'])
  })
  return seen
}

test.use({ account: 'office' })

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('a lent post is taken up and laid down again', async ({ page, axe, shoot }) => {
        await changeSession(page, { lent: [LENT] })
        const asked = watchLedger(page)
        await page.goto('/indicators?year=2026')
        await expect(page.locator('[data-row-link]').first()).toBeVisible()
        expect(asked.at(-1)).toBeUndefined()

        await page.getByRole('button', { name: /我的账号|My account/ }).click()
        const panel = page.getByRole('dialog', { name: /我的账号|My account/ })
        await shoot('account-lent')
        await axe()
        await panel.getByRole('radio', { name: /陈明/ }).click()
        const bar = page.getByRole('status').filter({ hasText: '陈明' })
        await expect(bar).toContainText('社会民生分管领导席')
        await expect.poll(() => asked.at(-1)).toBe(LOAN)
        await expect(page.getByText(/分管范围|your portfolio/).first()).toBeVisible()
        await expect(page.locator('[data-row-link]').first()).toBeVisible()
        await fitsTheScreen(page)
        await shoot('on-behalf')
        await axe()

        await page.reload()
        await expect(bar).toBeVisible()
        await bar.getByRole('button').click()
        await expect(bar).toHaveCount(0)
        await expect.poll(() => asked.at(-1)).toBeUndefined()
      })
    })
  }
}

test.describe('on a phone', () => {
  test.use({ width: 375 })
  test('whoever is lent a post is told on the home page, and acts from there', async ({
    page,
    axe,
    shoot,
  }) => {
    await changeSession(page, { lent: [LENT] })
    await page.goto('/?year=2026')
    const account = page.getByRole('button', { name: /我的账号.*办理身份/ })
    await expect(account).toContainText('办理身份')
    await expect(page.getByText('陈明委托您办理')).toBeVisible()
    await shoot('home-lent')
    await axe()
    await fitsTheScreen(page)
    await page.getByRole('button', { name: '以此身份办理' }).click()
    const bar = page.getByRole('status').filter({ hasText: '陈明' })
    const told = bar.getByText(/记录同时署两人姓名/)
    await expect(told).toBeVisible()
    const cut = await told.evaluate((text) => text.scrollHeight - text.clientHeight)
    expect(cut, 'lines of the bar that are cut').toBeLessThanOrEqual(0)
    await expect(page.getByRole('button', { name: '以此身份办理' })).toHaveCount(0)
    await fitsTheScreen(page)
    await shoot('home-acting')
    await page.goto('/account')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('我的账号')
    await shoot('account-acting')
    await page.getByRole('main').getByRole('radio', { name: '本人' }).click()
    await expect(bar).toHaveCount(0)
  })
})

test('a loan that has ended ends the choice and says so', async ({ page }) => {
  await changeSession(page, { lent: [LENT] })
  await page.goto('/?year=2026')
  // What still comes in would draw the panel anew under the click.
  await page.waitForLoadState('networkidle')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('radio', { name: /陈明/ }).click()
  const bar = page.getByRole('status').filter({ hasText: '陈明' })
  await expect(bar).toBeVisible()
  const refused = page.waitForResponse((response) => response.status() === 403)
  await page.route('**/api/v1/indicators*', async (route) => {
    if (route.request().headers()['x-on-behalf'] === undefined) return route.fallback()
    await route.fulfill({
      status: 403,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 403, code: 'delegation.not_held' }),
    })
  })
  await page.getByRole('link', { name: '全市督查一本帐' }).first().click()
  await refused
  await expect(bar).toHaveCount(0)
  await expect(page.locator('[data-row-link]').first()).toBeVisible()
})

test('many posts are folded, and all of them told in the panel', async ({ page, shoot }) => {
  const roles = ['经济发展', '社会民生', '城乡建设', '农业农村'].map((name, at) => ({
    role: 'leader',
    portfolio: { id: `019b0000-0000-7000-8000-00000000000${at}`, name: `${name}分管领导席` },
  }))
  await changeSession(page, { roles })
  await page.goto('/?year=2026')
  const account = page.getByRole('button', { name: /我的账号/ })
  await expect(account).toContainText('分管领导（经济发展分管领导席）等 4 个岗位')
  await account.click()
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(4)
  await shoot('account-posts')
})

test('a duty leads to the account, from wherever one wants to go', async ({ page }) => {
  await changeSession(page, { duty: 'change_password', permissions: [] })
  await page.goto('/indicators?year=2026')
  await expect(page).toHaveURL(/\/account/)
})

for (const [account, words] of [
  ['unit', '本单位'],
  ['leader', '分管范围'],
] as const) {
  test.describe(`as ${account}`, () => {
    test.use({ account })
    test('the ledger says how far it reaches', async ({ page, shoot }) => {
      await page.goto('/indicators?year=2026')
      await expect(page.getByText(`2026 年度 · ${words} · 全部来源`)).toBeVisible()
      await page.goto('/?year=2026')
      await expect(page.getByText(`以下为${words}情况`)).toBeVisible()
      await shoot(`home-${account}`)
    })
  })
}
