import { watchClicks } from './fixtures/budget'
import { issued } from './fixtures/meetings'
import { as, type Draft, YEAR } from './fixtures/reviews'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// One after the other: whoever acknowledges all takes what another test would tick.
test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ account: 'unit' })

const row = (page: Page, { title }: Draft) =>
  page.locator('tr[data-key]').filter({ hasText: title })

/** From the home page: everything that waits for oneself. Other specs' indicators may be among it. */
async function acknowledgeAll(page: Page, one: Draft) {
  const clicks = await watchClicks(page)
  await page.goto(`/?year=${YEAR}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /^待签收/ })
    .click()
  await expect(row(page, one)).toContainText('待签收')
  await page.getByRole('button', { name: /^签收全部/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^签收 \d+ 项/ })
    .click()
  await expect(page.getByText(/^已签收 \d+ 项/)).toBeVisible()
  await expect(row(page, one)).toHaveCount(0)
  await clicks.within('a unit officer acknowledges the whole task list')
}

test('unit, section and person acknowledge in turn, each in three clicks', async ({
  page,
  browser,
}) => {
  const [one] = (await issued('建设社区食堂', 1)) as [Draft]
  const section = await as(browser, 'section')
  const person = await as(browser, 'person', 375)
  await section.goto(`/indicators/${one.id}?year=${YEAR}`)
  const panel = (of: Page) => of.getByRole('region', { name: '签收' })
  await expect(panel(section)).toContainText('牵头单位尚未签收')
  await expect(panel(section).getByRole('button')).toHaveCount(0)
  await acknowledgeAll(page, one)
  await acknowledgeAll(section, one)
  await acknowledgeAll(person, one)
  await fitsTheScreen(person)
  await page.goto(`/indicators/${one.id}?year=${YEAR}`)
  const lines = panel(page).locator('tbody tr')
  await expect(lines).toHaveCount(3)
  for (const line of await lines.all()) await expect(line).toContainText('已签收')
  await expect(lines.nth(1)).toContainText('市卫生健康局科室负责人')
  const frozen = page.getByRole('region', { name: '基准（冻结）' })
  await expect(frozen).toContainText('≥ 1,200 套')
  await expect(frozen).toContainText('以验收报告为准')
  await Promise.all([section, person].map((each) => each.context().close()))
})

test('of ticked rows, what is not due is named and left out', async ({ page, browser }) => {
  const [first, second] = (await issued('更新公交站台', 2)) as [Draft, Draft]
  await page.goto(`/indicators/${first.id}?year=${YEAR}`)
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '签收 1 项' }).click()
  await expect(page.getByText('已签收 1 项')).toBeVisible()
  const section = await as(browser, 'section')
  await section.goto(`/task-list?year=${YEAR}&show=outstanding`)
  for (const { title } of [first, second]) {
    await section.getByRole('checkbox', { name: new RegExp(title) }).check()
  }
  await section.getByRole('button', { name: '签收所选' }).click()
  const dialog = section.getByRole('dialog')
  await expect(dialog).toContainText('其中 1 项不由您签收，或者上一级尚未签收')
  await dialog.getByRole('button', { name: '签收 2 项' }).click()
  await expect(dialog.getByRole('alert')).toContainText(`${second.code} — 须先由“单位”签收`)
  await dialog.getByRole('button', { name: '去掉这 1 项' }).click()
  await dialog.getByRole('button', { name: '签收 1 项' }).click()
  await expect(section.getByText('已签收 1 项')).toBeVisible()
  await expect(row(section, first)).toContainText('具体负责人')
  await expect(row(section, second)).toContainText('单位、科室、具体负责人')
  await section.context().close()
})

test('who reads the city chooses a unit; the list is a file and a paper', async ({ browser }) => {
  const [one] = (await issued('增设充电车位', 1)) as [Draft]
  const office = await as(browser, 'office')
  await office.goto(`/units?year=${YEAR}&q=${encodeURIComponent('市卫生健康局')}`)
  await office.getByRole('link', { name: '市卫生健康局', exact: true }).click()
  await office.getByRole('main').getByRole('link', { name: '任务清单' }).click()
  await expect(row(office, one)).toContainText('待签收')
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('任务清单：市卫生健康局')
  await expect(office.locator('tbody').getByRole('checkbox')).toHaveCount(0)
  const download = office.waitForEvent('download')
  await office.getByRole('button', { name: '导出 Excel' }).click()
  expect((await download).suggestedFilename()).toBe('task-list.xlsx')
  // A4 across, every sheet of it.
  const sheets = (await office.pdf({ preferCSSPageSize: true })).toString('latin1')
  const widths = [...sheets.matchAll(/MediaBox \[0 0 (\d+)/g)].map(([, width]) => width)
  expect(new Set(widths)).toEqual(new Set(['841']))
  await office.emulateMedia({ media: 'print' })
  const paper = office.getByRole('article')
  await expect(paper).toContainText('年度督查考评任务清单')
  await expect(paper).toContainText(one.title)
  await expect(paper).toContainText('单位负责人（签字、盖章）')
  await expect(office.getByRole('button', { name: '打印' })).toBeHidden()
  await office.context().close()
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('list, dialog, paper and page are clean and fit', async ({ page, axe, shoot }) => {
        const [one] = (await issued('改造农贸市场', 1)) as [Draft]
        const look = async (name: string) => {
          await page.waitForLoadState('networkidle')
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
          await fitsTheScreen(page)
          await axe()
          await shoot(name)
        }
        await page.goto(`/?year=${YEAR}`)
        await look('task-list-home')
        await page.goto(`/task-list?year=${YEAR}`)
        await page.getByRole('checkbox', { name: new RegExp(one.title) }).check()
        await look('task-list')
        await page.getByRole('button', { name: /签收所选|Acknowledge selected/ }).click()
        await look('task-list-dialog')
        await page.goto(`/indicators/${one.id}?year=${YEAR}`)
        await look('task-list-indicator')
        await page.goto(`/task-list?year=${YEAR}`)
        await page.emulateMedia({ media: 'print' })
        await expect(page.getByRole('article')).toContainText(one.title)
        await shoot('task-list-paper')
      })
    })
  }
}
