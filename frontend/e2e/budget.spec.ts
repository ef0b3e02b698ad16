import { expect, type Page, test } from './fixtures/test'

const YEAR = 2026
const stamp = Date.now().toString(36).toUpperCase()
const menu = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name })

test.describe('the office', () => {
  test.use({ account: 'office' })

  test('sees one task over its units in three clicks', async ({ page, clicks }) => {
    await page.goto(`/?year=${YEAR}`)
    const headers = { Origin: new URL(page.url()).origin }
    const post = async (path: string, key: string, data: object) => {
      const answer = await page.request.post(`/api/v1${path}`, {
        headers: { ...headers, 'Idempotency-Key': `budget-${key}-${stamp}` },
        data,
      })
      expect(answer.status()).toBe(201)
      return answer.json()
    }
    const title = `分解到两个单位的任务${stamp}`
    const source = await post('/sources', 'source', {
      year: YEAR,
      kind: 'instruction',
      title: `点击数核验${stamp}`,
    })
    const { items } = await post(`/sources/${source.id}/items`, 'items', { items: [{ title }] })
    const units = await page.request.get(`/api/v1/units?year=${YEAR}&kind=town&per_page=2`)
    const names: string[] = []
    for (const { id, name } of (await units.json()).items) {
      names.push(name)
      await post('/indicators', `draft-${names.length}`, {
        year: YEAR,
        source_item_id: items[0].id,
        title: `${title}之${names.length}`,
        lead_unit_id: id,
        // The ledger's tests count the milestones.
        measure: { kind: 'numeric', direction: 'at_least' },
      })
    }
    expect(names).toHaveLength(2)
    await menu(page, '任务覆盖').click()
    const document = page
      .getByRole('table', { name: '按来源文件' })
      .locator('tr')
      .filter({ hasText: `点击数核验${stamp}` })
    await document.getByRole('link', { name: /多个单位/ }).click()
    const task = page
      .getByRole('table', { name: '按任务条目' })
      .locator('tbody tr')
      .filter({ hasText: title })
    for (const name of names) await expect(task).toContainText(name)
    await task.getByRole('link', { name: /的 2 项指标/ }).click()
    const ledger = page.getByRole('table', { name: '指标一览' }).locator('tbody tr')
    await expect(ledger).toHaveCount(2)
    await clicks.within('one task over its units')
    await expect(clicks.atMost(2), 'a budget that is too small is refused').rejects.toThrow(
      'clicks from the home page',
    )
  })

  test('opens an indicator with its files in three clicks', async ({ page, clicks }) => {
    await page.goto(`/?year=${YEAR}`)
    await menu(page, '全市督查一本帐').click()
    const row = page.getByRole('table', { name: '指标一览' }).locator('[data-row-link]').first()
    // A title is a link, and looks like one.
    const [shown, other] = await Promise.all([
      row.evaluate((link) => getComputedStyle(link).color),
      page
        .getByRole('table', { name: '指标一览' })
        .evaluate((text) => getComputedStyle(text).color),
    ])
    expect(shown).not.toBe(other)
    const title = (await row.textContent()) ?? ''
    await row.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expect(page.getByRole('heading', { name: /佐证/ })).toBeVisible()
    await clicks.within('an indicator with its files')
  })

  test('takes the coverage out as a workbook in three clicks', async ({ page, clicks }) => {
    await page.goto(`/?year=${YEAR}`)
    await menu(page, '任务覆盖').click()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: '导出 Excel' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
    await clicks.within('the coverage as a workbook')
  })

  test('is offered no draft for a year that is over, or that nobody has opened', async ({
    page,
  }) => {
    const offers = page.getByRole('main').getByRole('link', { name: /^(新建指标|导入)$/ })
    await page.goto(`/indicators?year=${YEAR}`)
    await expect(offers.first()).toBeVisible()
    for (const year of [2024, 2041]) {
      await page.goto(`/indicators?year=${year}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await expect(offers).toHaveCount(0)
    }
  })
})

test.describe('the officer of a unit', () => {
  test.use({ account: 'unit' })

  test('drafts an indicator in four clicks', async ({ page, clicks }) => {
    await page.goto(`/?year=${YEAR}`)
    await menu(page, '督查一本帐').click()
    await page.getByRole('main').getByRole('link', { name: '新建指标' }).click()
    // The ledger's filter has the same label: whoever types before the form is there types into the filter.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('新建指标')
    const choose = async (label: string, text: string) => {
      await page.getByLabel(label).focus()
      await page.getByLabel(label).pressSequentially(text)
      const found = page.locator('.ant-select-item-option-active').filter({ hasText: text })
      await expect(found).toBeVisible()
      await page.keyboard.press('Enter')
    }
    await choose('来源文件', '2026年广东省十件民生实事')
    await choose('任务条目', '第10件')
    const title = `新增普惠托位${stamp}`
    await page.getByLabel('指标名称').fill(title)
    await page.getByLabel('目标值').fill('500')
    await page.getByLabel('计量单位').fill('个')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await clicks.within('a unit officer drafts an indicator')
  })

  test('is told whose tasks and whose indicators are counted', async ({ page }) => {
    await page.goto(`/?year=${YEAR}`)
    await expect(page.getByText('只计本单位的指标及其任务')).toBeVisible()
    await page.goto(`/sources?year=${YEAR}`)
    await expect(page.getByText('任务为全市任务，指标数只计本单位')).toBeVisible()
  })
})
