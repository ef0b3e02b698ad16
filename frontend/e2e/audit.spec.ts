import { expect, fitsTheScreen, LANGUAGES, test, WIDTHS } from './fixtures/test'

test.use({ account: 'audit' })

test('events are filtered, unfolded and read on', async ({ page, axe, shoot }) => {
  await page.goto('/audit')
  const rows = page.getByRole('table', { name: '操作记录' }).locator('tbody')
  await expect(rows).toHaveCount(50)
  await page.getByRole('button', { name: '加载更多' }).click()
  await expect(rows).toHaveCount(100)
  await page.getByRole('combobox', { name: '对象类别' }).click()
  await page.getByTitle('指标', { exact: true }).click()
  await expect(page).toHaveURL(/object_kind=indicator/)
  await expect(rows.first()).toContainText('指标')
  await rows.first().getByRole('button', { expanded: false }).click()
  await expect(page.getByText('对象标识').last()).toBeVisible()
  await shoot('audit-detail')
  await axe()
})

for (const language of LANGUAGES) {
  for (const width of WIDTHS) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('a sign-in is told in words, local time and short ids', async ({ page, axe, shoot }) => {
        await page.goto('/audit?object_kind=session')
        const rows = page.locator('table > tbody')
        await rows.first().getByRole('button', { expanded: false }).click()
        const detail = rows.first().locator('table')
        await expect(detail.getByText(language === 'en' ? 'Expires' : '到期时间')).toBeVisible()
        await expect(detail).not.toContainText(/_at|person_id|address|\dZ\b/)
        await expect(detail).not.toContainText(/[0-9a-f]{8}-[0-9a-f]{4}-/)
        await expect(detail.locator('thead')).toBeVisible({ visible: width > 600 })
        await fitsTheScreen(page)
        await shoot('audit-session')
        await axe()
      })
    })
  }
}

test('a sealed event can be proven', async ({ page, axe }) => {
  await page.goto('/audit')
  const rows = page.getByRole('table', { name: '操作记录' }).locator('tbody')
  await rows.last().getByRole('button', { expanded: false }).click()
  await page.getByRole('button', { name: '核对封存证明' }).click()
  await expect(page.getByText('叶哈希')).toBeVisible()
  await axe()
})

test('checkpoints are listed', async ({ page }) => {
  await page.goto('/audit')
  await page.getByRole('tab', { name: '检查点' }).click()
  await expect(page).toHaveURL(/tab=checkpoints/)
  await expect(page.getByRole('table', { name: '检查点' })).toBeVisible()
})
