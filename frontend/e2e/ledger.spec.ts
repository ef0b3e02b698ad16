import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures/test'

test.use({ account: 'office' })

const LEDGER = '/indicators?year=2026'

test.beforeEach(async ({ page }) => {
  await page.goto(LEDGER)
  await expect(
    page.getByRole('link', { name: /./ }).and(page.locator('[data-row-link]')).first(),
  ).toBeVisible()
})

test('sorting, filtering and paging live in the address', async ({ page }) => {
  await page.getByRole('button', { name: '编号' }).click()
  await expect(page).toHaveURL(/sort=code/)
  await page.getByRole('button', { name: '编号' }).click()
  await expect(page).toHaveURL(/sort=-code/)
  await expect(page.getByRole('columnheader', { name: /编号/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  const first = (await page.locator('tbody tr[data-key]').first().getAttribute('data-key')) ?? ''
  await page.getByRole('listitem', { name: '2', exact: true }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.locator(`tbody tr[data-key="${first}"]`)).toHaveCount(0)
  await page.getByRole('combobox', { name: '类型' }).click()
  await page.getByTitle('里程碑').click()
  await expect(page).toHaveURL(/kind=milestone/)
  await expect(page).not.toHaveURL(/page=2/)
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(10)
  await page.reload()
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(10)
  await page.getByRole('button', { name: '清空条件' }).click()
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(50)
})

test('a range of the source stands beside the target', async ({ page }) => {
  await page.getByRole('searchbox', { name: '编号、名称关键词' }).fill('地区生产总值')
  await page.keyboard.press('Enter')
  await expect(page.locator('tbody')).toContainText('≥ 4.5 %（原文：区间 4.5–5）')
})

test('nothing found is said, with a way out', async ({ page, axe }) => {
  await page.getByRole('searchbox', { name: '编号、名称关键词' }).fill('没有这样的指标')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有符合条件的记录')).toBeVisible()
  await axe()
})

test('the keyboard walks, ticks and opens', async ({ page }) => {
  const links = page.locator('[data-row-link]')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(links.nth(1)).toBeFocused()
  await page.keyboard.press(' ')
  await expect(page.getByRole('status').filter({ hasText: '已选 1 项' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}/)
})

test('ticked rows can be copied as a table', async ({ page, context, axe, shoot }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await shoot('ledger-selected')
  await axe()
  await page.getByRole('button', { name: '复制为表格' }).click()
  await expect(page.getByText('已复制 50 行到剪贴板')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text.split('\n')).toHaveLength(51)
})

test('columns are remembered', async ({ page, axe }) => {
  await page.getByRole('button', { name: '列设置' }).click()
  await page.getByRole('checkbox', { name: '任务来源' }).uncheck()
  await page.getByRole('checkbox', { name: '更新时间' }).check()
  await axe()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: /更新时间/ })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /任务来源/ })).toHaveCount(0)
})

test('an export is the current filter, whole', async ({ page }) => {
  await page.goto(`${LEDGER}&kind=milestone`)
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(10)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 CSV' }).click()
  const file = await (await downloading).path()
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(11)
  const second = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  const bytes = readFileSync(await (await second).path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
})

test('on paper there is a title and no button', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('全市督查一本帐（2026 年度）')).toBeVisible()
  await expect(page.getByRole('button', { name: '导出 CSV' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  await page.pdf({ path: 'e2e/screenshots/ledger.pdf', format: 'A4', landscape: false })
  await page.screenshot({ path: 'e2e/screenshots/ledger-print.png' })
})

test('what is ticked on several pages is printed as one list', async ({ page }) => {
  await page.goto(`${LEDGER}&sort=code&per_page=20`)
  await page.evaluate(() => {
    window.print = () => {
      const rows = document.querySelectorAll('tbody tr[data-key]').length
      document.body.dataset.printed = `${rows} ${document.querySelector('.print-note')?.textContent}`
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  const rows = page.locator('tbody tr[data-key]')
  await expect(rows).toHaveCount(20)
  await rows.first().getByRole('checkbox').check()
  await page.getByRole('listitem', { name: '2', exact: true }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(page.locator('table[aria-busy="false"]')).toBeVisible()
  await rows.first().getByRole('checkbox').check()
  await expect(page.getByText('已选 2 项')).toBeVisible()
  await page.getByRole('button', { name: '只打印所选' }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', /^2 全市，.*所选 2 条$/)
  await expect(rows).toHaveCount(20)
})

test('other filters, another selection', async ({ page }) => {
  const rows = page.locator('tbody tr[data-key]')
  await rows.first().getByRole('checkbox').check()
  await expect(page.getByText('已选 1 项')).toBeVisible()
  await page.getByRole('combobox', { name: '类型' }).click()
  await page.getByTitle('里程碑').click()
  await expect(rows).toHaveCount(10)
  await expect(page.getByText('已选 1 项')).toHaveCount(0)
  await page.getByRole('button', { name: '清空条件' }).click()
  await expect(rows).toHaveCount(50)
  await expect(page.getByText('已选 1 项')).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ width: 375 })
  test('cards are short and the lesser actions folded', async ({ page, axe, shoot }) => {
    const first = page.locator('tbody tr[data-key]').first()
    await expect(first).toBeVisible()
    expect((await first.boundingBox())?.height).toBeLessThan(215)
    await expect(page.getByRole('button', { name: '导出 CSV' })).toBeHidden()
    await page.getByRole('button', { name: '导出、打印' }).click()
    await expect(page.getByRole('button', { name: '导出 CSV' })).toBeVisible()
    await shoot('ledger-actions')
    await axe()
  })
})

test('another year is another ledger', async ({ page }) => {
  await expect(page.getByRole('combobox', { name: '考评年度' })).toHaveValue('2026')
  await page.goto('/indicators?year=2031')
  await expect(page.getByText('本年度暂无指标')).toBeVisible()
})

test('a filter is kept under a name, set again and removed', async ({ page, axe, shoot }) => {
  const name = `本组里程碑 ${Date.now()}`
  await page.getByRole('combobox', { name: '政务督查组' }).click()
  await page.getByTitle(/政务督查一组/).click()
  await expect(page).toHaveURL(/supervision_group_id=/)
  await expect(page.getByText(/^共 \d+ 项指标：量化 \d+ 项，里程碑 \d+ 项。/)).toBeVisible()
  const narrowed = page.url()
  await page.getByRole('button', { name: '保存筛选' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存筛选' }).click()
  await expect(dialog.getByRole('alert')).toContainText('名称')
  await dialog.getByLabel('名称').fill(name)
  await axe()
  await shoot('filter-keep')
  await dialog.getByRole('button', { name: '保存筛选' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('button', { name: '清空条件' }).click()
  await expect(page).not.toHaveURL(/supervision_group_id=/)
  await page.reload()
  await page.getByRole('combobox', { name: '我的筛选' }).click()
  await page.getByTitle(name).click()
  const group = new URL(narrowed).searchParams.get('supervision_group_id') ?? 'none'
  await expect(page).toHaveURL(new RegExp(`supervision_group_id=${group}`))
  await shoot('filter-set')
  await page.getByRole('button', { name: '删除此筛选' }).click()
  await dialog.getByRole('button', { name: '删除此筛选' }).click()
  await expect(page.getByText('筛选条件已删除')).toBeVisible()
  await expect(page.getByRole('button', { name: '保存筛选' })).toBeVisible()
})
