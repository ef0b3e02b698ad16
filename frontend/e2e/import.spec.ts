import { readFileSync } from 'node:fs'
import { expect, fitsTheScreen, LANGUAGES, test, WIDTHS, widthsOf } from './fixtures/test'

test.use({ account: 'office' })

const HEAD = '年度,任务来源,来源类别,任务,目标值,比较符,计量单位,完成时限,责任单位'
const csv = (...rows: string[]) => ({
  name: '台账.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEAD, ...rows].join('\n')}\n`),
})

const FAULTY = csv(
  '2026,年度要点,,新建充电桩,约五百,>=,个,2026-12-31,',
  '2026,2026年中山市政府工作报告,,,300,大概,个,2026年12月底,不存在的局',
)

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('faults are told cell by cell and nothing is stored', async ({ page, axe, shoot }) => {
        await page.goto('/indicators/import?year=2026')
        await page.locator('input[type=file]').setInputFiles(FAULTY)
        await page.getByRole('button', { name: /开始校验|Check the file/ }).click()
        await expect(page.getByRole('heading', { name: /问题清单|Faults/ })).toBeVisible()
        await expect(page.getByRole('button', { name: /确认导入|Import now/ })).toHaveCount(0)
        const list = page.locator('section', {
          has: page.getByRole('heading', { name: /问题清单|Faults/ }),
        })
        const faults = list.locator('tbody tr')
        await expect(faults).toHaveCount(6)
        await expect(faults.filter({ hasText: '2026年12月底' })).toContainText('2026-12-31')
        await expect(faults.filter({ hasText: '大概' })).toContainText('≥、等于')
        await fitsTheScreen(page)
        await shoot('import-faults')
        await axe()
      })
    })
  }
}

test('an empty file is refused when it is chosen', async ({ page }) => {
  await page.goto('/indicators/import?year=2026')
  await page.locator('input[type=file]').setInputFiles({
    name: '空表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.alloc(0),
  })
  await expect(page.getByRole('alert')).toContainText('空表.csv 是空文件')
  await expect(page.getByRole('button', { name: '开始校验' })).toHaveCount(0)
})

test('from home to a stored ledger in four clicks', async ({ page, clicks }) => {
  const row = `2026,2026年中山市政府工作报告,,新建公共充电桩${Date.now()},500,>=,个,2026-12-31,`
  await page.goto('/?year=2026')
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '导入指标' })
    .click()
  await page.locator('input[type=file]').setInputFiles(csv(row))
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByText('校验通过，没有发现问题。')).toBeVisible()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('已写入 1 条指标。')).toBeVisible()
  await clicks.within('the office imports the ledger')
  await page.getByRole('link', { name: '查看指标' }).click()
  await expect(page.getByRole('table', { name: '指标一览' })).toBeVisible()
})

test('rows that differ are told and left alone', async ({ page, axe, shoot }) => {
  const row = (title: string, target: number) =>
    `2026,2026年中山市政府工作报告,,${title},${target},≥,个,2026年12月31日,`
  const send = async (...rows: string[]) => {
    await page.goto('/indicators/import?year=2026')
    await page.locator('input[type=file]').setInputFiles(csv(...rows))
    await page.getByRole('button', { name: '开始校验' }).click()
  }
  const title = `改造老旧小区${Date.now()}`
  await send(row(title, 20))
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('已写入 1 条指标。')).toBeVisible()
  await send(row(title, 30), row(`${title}二期`, 10))
  await expect(page.getByText('有 1 行与台账中的现有内容不同。')).toBeVisible()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('未作改动')).toBeVisible()
  const differing = page.locator('section', { hasText: '与现有内容不同的行' }).locator('tbody tr')
  await expect(differing).toHaveCount(1)
  await expect(differing).toContainText('目标值')
  await shoot('import-differences')
  await axe()
})

for (const width of WIDTHS) {
  test.describe(`template ${width}`, () => {
    test.use({ width })
    test('the template and what goes into it are at hand', async ({ page, axe, shoot }) => {
      await page.goto('/indicators/import?year=2026')
      const saved = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载导入模板' }).click()
      const file = await saved
      expect(file.suggestedFilename()).toBe('targets-2026.xlsx')
      await page.getByText('各列怎么填').click()
      await expect(page.getByRole('rowheader', { name: '基期值' })).toBeVisible()
      await fitsTheScreen(page)
      await shoot('import-columns')
      await axe()
      await page.locator('input[type=file]').setInputFiles({
        name: file.suggestedFilename(),
        mimeType: '',
        buffer: readFileSync(await file.path()),
      })
      await page.getByRole('button', { name: '开始校验' }).click()
      await expect(page.getByText('模板的示例行没有删除')).toBeVisible()
      await fitsTheScreen(page)
      await shoot('import-template')
    })
  })
}

test('other files are refused before they are sent', async ({ page }) => {
  await page.goto('/indicators/import?year=2026')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') })
  await expect(page.getByRole('alert')).toContainText('只能导入 CSV 或 xlsx')
})

test('a file that is not what its name says is told by the server', async ({ page }) => {
  await page.goto('/indicators/import?year=2026')
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.xlsx',
    mimeType: '',
    buffer: Buffer.from('no zip at all'),
  })
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByRole('alert')).toContainText('文件类型无法识别')
})
