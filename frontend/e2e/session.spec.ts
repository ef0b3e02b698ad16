import { PASSWORD } from './fixtures/accounts'
import { expect, test } from './fixtures/test'

test('a wrong password is told once, in the form, and the account is kept', async ({
  page,
  axe,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill('nobody-of-that-name')
  await page.getByLabel('密码', { exact: true }).fill('wrong')
  await page.getByRole('button', { name: '登 录' }).click()
  const alert = page.getByRole('alert')
  await expect(alert).toHaveCount(1)
  await expect(alert).toContainText('账号或密码不正确')
  await expect(alert).toBeFocused()
  await expect(page.getByLabel('账号', { exact: true })).toHaveValue('nobody-of-that-name')
  await axe()
})

test('an empty form links to its fields', async ({ page }) => {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '登 录' }).click()
  await page.getByRole('link', { name: /密码/ }).click()
  await expect(page.getByLabel('密码', { exact: true })).toBeFocused()
})

test('signing in leads to where one wanted to go, signing out leads back', async ({ page }) => {
  await page.goto('/indicators?year=2026&kind=milestone')
  await expect(page).toHaveURL(/\/sign-in\?from=/)
  await page.getByLabel('账号', { exact: true }).fill('leader')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/indicators\?.*kind=milestone/)
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  await page.goto('/indicators')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a link never leads to another site', async ({ page }) => {
  await page.goto('/sign-in?from=//example.org/')
  await page.getByLabel('账号', { exact: true }).fill('expert')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
  expect(new URL(page.url()).pathname).toBe('/')
})

test.describe('as office', () => {
  test.use({ account: 'office' })

  test('language, dark display and larger text stay', async ({ page, axe }) => {
    await page.goto('/?year=2026')
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supervision in 2026')
    await page.getByRole('button', { name: 'Dark display' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Supervision in 2026')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^18/)
    await page.waitForLoadState('networkidle')
    await axe()
  })

  test('the menu becomes a drawer on a phone', async ({ page, axe }) => {
    await page.setViewportSize({ width: 375, height: 812 })
    await page.goto('/?year=2026')
    await page.getByRole('button', { name: '打开菜单' }).click()
    const drawer = page.getByRole('dialog')
    await expect(drawer.getByRole('link', { name: '任务来源' })).toBeVisible()
    await axe()
    await drawer.getByRole('link', { name: '任务来源' }).click()
    await expect(page).toHaveURL(/\/sources\?year=2026/)
    await expect(drawer).toBeHidden()
  })

  test('the account panel is a dialog of its own', async ({ page, axe, shoot }) => {
    await page.goto('/?year=2026')
    await page.getByRole('button', { name: /我的账号/ }).click()
    await expect(page.getByRole('dialog', { name: '我的账号' })).toBeVisible()
    await shoot('account')
    await axe()
  })

  test('a year that is none is ignored', async ({ page }) => {
    await page.goto('/?year=abc')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026 年度督查概况')
  })

  test('the skip link leads to the content', async ({ page }) => {
    await page.goto('/?year=2026')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('#main')).toBeFocused()
  })

  test('without the server a page says so and recovers', async ({ page, axe }) => {
    await page.route('**/api/v1/sources*', (route) => route.abort())
    await page.goto('/sources?year=2026')
    await expect(page.getByRole('alert')).toContainText('无法连接服务器')
    await axe()
    await page.unroute('**/api/v1/sources*')
    await page.getByRole('button', { name: '重试' }).click()
    await expect(page.getByRole('list', { name: '来源文件一览' })).toBeVisible()
  })
})

for (const account of ['expert', 'social', 'agency', 'orgdept', 'sysadmin', 'secadmin'] as const) {
  test.describe(`as ${account}`, () => {
    test.use({ account })
    test('the ledger is neither in the menu nor behind its address', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('link', { name: '全市督查一本帐' })).toHaveCount(0)
      await page.goto('/indicators')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限查看此页')
    })
  })
}
