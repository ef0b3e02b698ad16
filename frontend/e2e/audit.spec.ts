import { readFileSync } from 'node:fs'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

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
  for (const width of widthsOf(language)) {
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

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`proof ${language} ${width}`, () => {
      test.use({ language, width })
      test('a sealed event is verified in the browser', async ({ page, axe, shoot }) => {
        await page.goto('/audit?object_kind=settings')
        const row = page.locator('table > tbody').last()
        await row.getByRole('button', { expanded: false }).click()
        await page.getByRole('button', { name: /核对封存证明|proof/i }).click()
        const result = page.getByRole('status').filter({ hasText: /核验|Verified/ })
        await expect(result).toContainText(/核验通过：该记录在已签名的日志之内|in the signed log/)
        await expect(result.getByRole('listitem')).toHaveCount(5)
        await fitsTheScreen(page)
        await shoot('audit-proof')
        await axe()
        await result.getByRole('link').click()
        await expect(page).toHaveURL(/tab=checkpoints/)
        await expect(page.locator('tr[aria-current="true"]')).toBeVisible()
        await shoot('audit-checkpoint')
        await axe()
      })
    })
  }
}

test('an event that no checkpoint covers yet is not called a failure', async ({
  page,
  axe,
  shoot,
}) => {
  let sealed = false
  await page.route('**/api/v1/audit/proofs/inclusion*', async (route) => {
    if (sealed) return route.fallback()
    await route.fulfill({
      status: 404,
      contentType: 'application/problem+json',
      body: JSON.stringify({ status: 404, code: 'resource.not_found' }),
    })
  })
  await page.route('**/api/v1/audit/checkpoints*', async (route) => {
    if (sealed) return route.fallback()
    await route.fulfill({ json: { items: [], next_cursor: null } })
  })
  await page.goto('/audit?object_kind=settings')
  await page.locator('table > tbody').last().getByRole('button', { expanded: false }).click()
  await page.getByRole('button', { name: '核对封存证明' }).click()
  await expect(page.getByRole('status')).toContainText('尚未签署检查点，约一分钟后再试')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await shoot('audit-proof-waits')
  await axe()
  sealed = true
  await page.getByRole('button', { name: '重试' }).click()
  await expect(page.getByRole('status').filter({ hasText: '核验通过' })).toBeVisible()
})

test('an altered answer is found out', async ({ page }) => {
  await page.route('**/api/v1/audit/proofs/inclusion*', async (route) => {
    const answer = await route.fetch()
    const proof = await answer.json()
    await route.fulfill({ json: { ...proof, event: proof.event.replace('platform', 'somebody') } })
  })
  await page.goto('/audit?object_kind=settings')
  await page.locator('table > tbody').last().getByRole('button', { expanded: false }).click()
  await page.getByRole('button', { name: '核对封存证明' }).click()
  await expect(page.getByRole('alert')).toContainText('核验不通过')
})

test('a person is found by name, days by the calendar, and the filter is exported', async ({
  page,
  axe,
  shoot,
}) => {
  await page.goto('/audit')
  await page.getByRole('combobox', { name: '操作人' }).click()
  await page.getByRole('combobox', { name: '操作人' }).fill('审计')
  await page.getByTitle('审计管理员（audit）').click()
  await expect(page).toHaveURL(/person_id=/)
  const rows = page.getByRole('table', { name: '操作记录' }).locator('tbody')
  await expect(rows.first()).toContainText('审计管理员')
  await page.getByRole('combobox', { name: '操作', exact: true }).click()
  await page.getByRole('combobox', { name: '操作', exact: true }).fill('登录')
  await page.getByTitle('登录', { exact: true }).click()
  await expect(page).toHaveURL(/action=session.start/)
  await shoot('audit-filtered')
  await axe()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text.split('\n')[0]).toContain('操作人')
  // A change's own lines stand inside its cell: an event begins with its number.
  const sealed = text.split('\n').filter((line) => /^\d+,2/.test(line))
  expect(sealed.length).toBeGreaterThan(0)
  expect(sealed.every((line) => line.includes(',审计管理员,'))).toBe(true)
  await page.goto('/audit?to=2020-01-01')
  await expect(page.getByText('没有符合条件的操作记录')).toBeVisible()
  await expect(page.getByRole('textbox', { name: '结束日期' })).toHaveValue('2020-01-01')
  await page.getByRole('button', { name: '清空条件' }).click()
  await expect(rows).toHaveCount(50)
})

test('checkpoints are listed', async ({ page }) => {
  await page.goto('/audit')
  await page.getByRole('tab', { name: '检查点' }).click()
  await expect(page).toHaveURL(/tab=checkpoints/)
  await expect(page.getByRole('table', { name: '检查点' })).toBeVisible()
})
