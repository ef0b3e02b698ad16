import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.use({ account: 'office' })

const YEAR = 2026
const stamp = Date.now().toString(36).toUpperCase()
const INSTRUCTION = `关于充电设施建设的批示${stamp}`
const REPORT = `市政府重点工作分工方案${stamp}`
const EMPTY = `误录文件${stamp}`

const card = (page: Page, title: string) =>
  page
    .getByRole('list', { name: /来源文件一览|Source documents/ })
    .locator('> li', { hasText: title })
const unfold = async (page: Page, title: string) => {
  await page.goto(`/sources?year=${YEAR}&q=${encodeURIComponent(title)}`)
  await card(page, title).getByRole('button', { expanded: false }).click()
}
const task = (page: Page, title: string) => page.locator('tbody tr').filter({ hasText: title })

test('an instruction and its task are entered in four clicks from home', async ({
  page,
  clicks,
  shoot,
  axe,
}) => {
  await page.goto(`/?year=${YEAR}`)
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '任务来源' })
    .click()
  await page.getByRole('button', { name: '录入批示、议定事项' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('批示与议定事项')
  await dialog.getByLabel('文件名称').fill(INSTRUCTION)
  await dialog.getByLabel('文号').fill('中府办函〔2026〕8 号')
  await dialog.getByLabel('成文日期').fill('2026-03-02')
  await dialog.getByLabel('成文日期').press('Enter')
  await dialog.getByLabel('成文日期').press('Tab')
  await shoot('source-instruction')
  await axe()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toContainText(`录入到：${INSTRUCTION}`)
  await dialog.getByLabel('任务条目').fill('年内新建公共充电桩 500 个')
  await expect(dialog.getByRole('region', { name: '识别结果' })).toContainText('自动编号')
  await dialog.getByRole('button', { name: '录入 1 项任务' }).click()
  await expect(dialog).toHaveCount(0)
  await clicks.within('an instruction and its task are entered')
  await unfold(page, INSTRUCTION)
  await expect(card(page, INSTRUCTION)).toContainText('中府办函〔2026〕8 号')
  await expect(card(page, INSTRUCTION)).toContainText('2026-03-02 成文')
  await expect(task(page, '年内新建公共充电桩 500 个')).toContainText('尚无指标')
})

test('what is wrong with a document is told at its field and nothing typed is lost', async ({
  page,
}) => {
  await page.goto(`/sources?year=${YEAR}`)
  await page.getByRole('button', { name: '录入文件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('类别')
  await expect(dialog.getByRole('alert')).toContainText('文件名称')
  await dialog.getByRole('combobox', { name: '类别' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '年度重点工作' }).click()
  await dialog.getByLabel('文件名称').fill(INSTRUCTION)
  await dialog.getByLabel('原文网址').fill('www.zs.gov.cn')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('原文网址')
  await dialog.getByLabel('原文网址').fill('https://www.zs.gov.cn/')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('与已有的内容重复')
  await expect(dialog.getByLabel('原文网址')).toHaveValue('https://www.zs.gov.cn/')
  await dialog.getByLabel('文件名称').fill(REPORT)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toContainText(`录入到：${REPORT}`)
})

test('many tasks are read line by line; a doubled one is told at its line', async ({
  page,
  shoot,
  axe,
}) => {
  await unfold(page, REPORT)
  await card(page, REPORT).getByRole('button', { name: '录入任务' }).click()
  const dialog = page.getByRole('dialog')
  const text = dialog.getByLabel('任务条目')
  await text.fill(
    '3、建成体育公园\n\n第5件 完善充电设施\n7. 改造老旧小区\n建成体育公园\n2026 年开工三条道路',
  )
  const preview = dialog.getByRole('region', { name: '识别结果' })
  await expect(preview).toContainText('识别到 5 项任务')
  const read = preview.getByRole('listitem')
  await expect(read.nth(0)).toHaveText('序号 3建成体育公园')
  await expect(read.nth(1)).toHaveText('序号 5第5件 完善充电设施')
  await expect(read.nth(2)).toHaveText('序号 7改造老旧小区')
  await expect(read.nth(4)).toHaveText('自动编号2026 年开工三条道路')
  await dialog.getByRole('button', { name: '录入 5 项任务' }).click()
  await expect(read.nth(3)).toContainText('第 5 行：本次填写的内容中有两处相同')
  await expect(dialog.getByRole('alert')).toContainText('第 5 行')
  await expect(text).toHaveValue(/2026 年开工三条道路/)
  await axe()
  await shoot('source-items-fault')
  await text.fill('3、建成体育公园\n第5件 完善充电设施\n7. 改造老旧小区\n2026 年开工三条道路')
  await dialog.getByRole('button', { name: '录入 4 项任务' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(task(page, '2026 年开工三条道路')).toContainText('8')
  await shoot('source-items')
})

test('documents and tasks are mended and removed', async ({ page, axe, shoot }) => {
  await unfold(page, REPORT)
  const dialog = page.getByRole('dialog')
  await card(page, REPORT).getByRole('button', { name: '修改文件信息' }).click()
  await dialog.getByLabel('文号').fill('中府〔2026〕3 号')
  await dialog.getByLabel('理由').fill('补录文号')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(card(page, REPORT)).toContainText('中府〔2026〕3 号')
  await expect(card(page, REPORT).getByRole('button', { name: '删除文件' })).toHaveCount(0)

  await task(page, '改造老旧小区').getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('序号').fill('3')
  await dialog.getByLabel('任务内容').fill('改造老旧小区 20 个')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('序号')
  await dialog.getByLabel('序号').fill('6')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(task(page, '改造老旧小区 20 个')).toContainText('6')

  await task(page, '2026 年开工三条道路').getByRole('button', { name: '删除' }).click()
  await expect(dialog).toContainText('将删除“8 2026 年开工三条道路”')
  await axe()
  await shoot('source-item-remove')
  await dialog.getByRole('button', { name: '删除任务条目' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(task(page, '2026 年开工三条道路')).toHaveCount(0)
})

test('another clerk was faster: what is typed stays', async ({ page }) => {
  await unfold(page, REPORT)
  await card(page, REPORT).getByRole('button', { name: '修改文件信息' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('备注').fill('以印发稿为准')
  const found = await page.request.get(
    `/api/v1/sources?year=${YEAR}&q=${encodeURIComponent(REPORT)}`,
  )
  const [source] = (await found.json()).items
  const saved = await page.request.put(`/api/v1/sources/${source.id}`, {
    headers: { Origin: new URL(page.url()).origin, 'If-Match': `"${source.version}"` },
    data: { kind: source.kind, title: REPORT, reference: '中府〔2026〕4 号' },
  })
  expect(saved.status()).toBe(200)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('他人已更改该内容').first()).toBeVisible()
  await expect(dialog.getByLabel('备注')).toHaveValue('以印发稿为准')
  await dialog.getByRole('button', { name: '按最新内容办理' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toHaveCount(0)
})

test('an empty document is removed', async ({ page }) => {
  await page.goto(`/sources?year=${YEAR}`)
  await page.getByRole('button', { name: '录入批示、议定事项' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('文件名称').fill(EMPTY)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog).toContainText(`录入到：${EMPTY}`)
  await dialog.getByRole('button', { name: '取消' }).click()
  await unfold(page, EMPTY)
  await card(page, EMPTY).getByRole('button', { name: '删除文件' }).click()
  await dialog.getByRole('button', { name: '删除文件' }).click()
  await expect(page.getByText(`已删除 ${EMPTY}`)).toBeVisible()
  await expect(card(page, EMPTY)).toHaveCount(0)
})

test('coverage finds the task that nothing covers, and an indicator is drafted on it', async ({
  page,
}) => {
  await page.goto(`/?year=${YEAR}`)
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '任务覆盖' })
    .click()
  const documents = page.getByRole('table', { name: '按来源文件' })
  const row = documents.locator('tr').filter({ hasText: INSTRUCTION })
  await row.getByRole('link', { name: /尚无指标的任务/ }).click()
  await expect(page).toHaveURL(/cover=missing/)
  const items = page.getByRole('table', { name: '按任务条目' }).locator('tbody tr')
  await expect(items).toHaveCount(1)
  await expect(items).toContainText('尚无指标')
  await items.getByRole('link', { name: '起草指标' }).click()
  await expect(page.locator('form')).toContainText(INSTRUCTION)
  await expect(page.locator('form')).toContainText('1 年内新建公共充电桩 500 个')
  await page.getByLabel('指标名称').fill(`新建公共充电桩${stamp}`)
  await page.getByRole('radio', { name: '里程碑' }).check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`新建公共充电桩${stamp}`)
  await page.goto(`/sources/coverage?year=${YEAR}`)
  const covered = page
    .getByRole('table', { name: '按来源文件' })
    .locator('tr')
    .filter({ hasText: INSTRUCTION })
  await expect(covered.getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('table', { name: '按来源文件' })).toContainText('合计')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出 Excel' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
})

test('a task leads to its indicators, and drafting begins with it', async ({ page }) => {
  await unfold(page, REPORT)
  await task(page, '建成体育公园').getByRole('link', { name: '据此起草指标' }).click()
  await expect(page.locator('form')).toContainText('3 建成体育公园')
})

test('weights are filtered and ordered, and lead to the ledger', async ({ page }) => {
  await page.goto(`/indicators/weights?year=${YEAR}`)
  const rows = page.getByRole('table', { name: '各单位权重合计' }).locator('tbody tr')
  await expect(rows.first()).toContainText(/不足 100|合计 100|超过 100/)
  const all = await rows.count()
  await page.getByRole('combobox', { name: '考评分组' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '经济管理' }).click()
  await expect(page).toHaveURL(/ranking_group_id=/)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await page.getByRole('button', { name: /^指标数/ }).click()
  await page.getByRole('button', { name: /^指标数/ }).click()
  await expect(page).toHaveURL(/sort=-indicators/)
  await rows.first().locator('[data-row-link]').click()
  await expect(page).toHaveURL(/\/indicators\?.*unit_id=/)
})

test.describe('as the officer of a unit', () => {
  test.use({ account: 'unit' })
  test('one sees one’s own weights, and documents without their buttons', async ({
    page,
    shoot,
    axe,
  }) => {
    await page.goto(`/indicators/weights?year=${YEAR}`)
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(1)
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByText('权重合计', { exact: true })).toBeVisible()
    await shoot('weights-own')
    await axe()
    await unfold(page, REPORT)
    await expect(task(page, '建成体育公园')).toBeVisible()
    await expect(page.getByRole('button', { name: '录入任务' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '录入文件' })).toHaveCount(0)
    await expect(page.getByRole('navigation').getByText('任务覆盖')).toHaveCount(0)
  })
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('an unfolded document and its dialogs are clean and fit', async ({
        page,
        shoot,
        axe,
      }) => {
        await unfold(page, REPORT)
        await expect(page.locator('tbody tr').first()).toBeVisible()
        await fitsTheScreen(page)
        await shoot('source-open')
        await axe()
        const dialog = page.getByRole('dialog')
        const cancel = dialog.getByRole('button', { name: /取消|Cancel/ })
        await page.getByRole('button', { name: /^(录入文件|Enter a document)/ }).click()
        await expect(dialog).toBeVisible()
        await fitsTheScreen(page)
        await shoot('source-new')
        await axe()
        await cancel.click()
        await expect(dialog).toHaveCount(0)
        await card(page, REPORT)
          .getByRole('button', { name: /录入任务|Enter tasks/ })
          .click()
        await dialog.getByRole('textbox').fill('1 甲乙丙丁\n戊己庚辛')
        await fitsTheScreen(page)
        await shoot('source-items-dialog')
        await axe()
      })
    })
  }
}
