import type { Page } from '@playwright/test'
import { PASSWORD } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

/** Says at the identity provider who one is. */
async function confirmAs(page: Page, subject: string) {
  await expect(page.getByRole('heading', { name: '统一身份认证' })).toBeVisible()
  await page.getByLabel('账号').fill(subject)
  await page.getByRole('button', { name: '确认' }).click()
}

const through = (page: Page) => page.getByRole('link', { name: '通过统一身份认证登录' })

test('who has linked nothing is told what to do, and gets in by password', async ({
  page,
  axe,
  shoot,
}) => {
  await page.goto('/indicators?year=2026')
  await through(page).click()
  await confirmAs(page, 'stranger')
  await expect(page.getByRole('alert')).toContainText('尚未关联本系统账号')
  await shoot('oidc-unlinked')
  await axe()
  await page.getByRole('button', { name: '换一个账号登录' }).click()
  await page.getByLabel('账号', { exact: true }).fill('expert')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/indicators\?/)
})

test('an account is linked, opened through the provider, and unlinked', async ({
  page,
  axe,
  shoot,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('账号', { exact: true }).fill('agency')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('您好')
  await page.goto('/account')
  await page.getByRole('link', { name: '关联统一身份认证' }).click()
  await confirmAs(page, 'li.na')
  const password = page.getByLabel('本系统的密码')
  await password.fill('wrong')
  await page.getByRole('button', { name: '确认关联' }).click()
  await expect(page.getByRole('alert')).toContainText('密码不正确')
  await shoot('oidc-link')
  await axe()
  await password.fill(PASSWORD)
  await page.getByRole('button', { name: '确认关联' }).click()
  await expect(page.getByText(/^已关联（/)).toBeVisible()

  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.goto('/sign-in?from=/sources')
  await through(page).click()
  await confirmAs(page, 'li.na')
  await expect(page).toHaveURL(/\/sources/)

  await page.goto('/account')
  await shoot('oidc-linked')
  await page.getByRole('button', { name: '解除关联' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '解除关联' }).click()
  await expect(page.getByRole('link', { name: '关联统一身份认证' })).toBeVisible()
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('the sign-in page offers the provider', async ({ page, axe, shoot }) => {
        await page.goto('/sign-in?oidc=oidc.unavailable')
        await expect(page.getByRole('alert')).toBeVisible()
        await fitsTheScreen(page)
        await shoot('oidc-sign-in')
        await axe()
      })
    })
  }
}
