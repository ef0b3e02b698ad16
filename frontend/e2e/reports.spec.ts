import { watchClicks } from './fixtures/budget'
import { as, YEAR } from './fixtures/reviews'
import {
  acceptedReport,
  drafted,
  handedIn,
  nodeOf,
  opened,
  ownCity,
  runningNodes,
  type Step,
} from './fixtures/running'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// A city of its own, whose year runs; one after the other, since lists show what waits of all of them.
test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ account: 'person' })

let stop: () => Promise<void> = async () => undefined
let late: Step[] = []
let due: Step[] = []
test.beforeAll(async () => {
  test.setTimeout(120_000)
  stop = await ownCity()
  const nodes = await runningNodes(5)
  late = nodes.late
  due = nodes.due
})
test.afterAll(() => stop())

const of = (list: Step[], at: number): Step => {
  const one = list[at]
  if (!one) throw new Error('too few nodes were planned')
  return one
}

/** One pixel. */
const PHOTO = {
  name: '竣工现场.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const main = (page: Page) => page.getByRole('main')
const row = (page: Page, { title }: Step) => page.getByRole('row').filter({ hasText: title })
const all = (page: Page) => page.getByRole('checkbox').first()

test('section and unit take what waits in bulk, the office what it has opened', async ({
  page,
  browser,
}) => {
  await drafted(of(due, 0))
  await drafted(of(due, 1))
  const section = await as(browser, 'section')
  let clicks = await watchClicks(section)
  await section.goto(`/?year=${YEAR}`)
  await main(section)
    .getByRole('link', { name: /^待确认\s*2 份/ })
    .click()
  await all(section).check()
  await section.getByRole('button', { name: '确认 2 份' }).click()
  await expect(section.getByText('已确认 2 份')).toBeVisible()
  await clicks.within('a section confirms reports in bulk')
  await expect(section.getByText('没有待确认的填报')).toBeVisible()

  const unit = await as(browser, 'unit')
  clicks = await watchClicks(unit)
  await unit.goto(`/?year=${YEAR}`)
  await main(unit)
    .getByRole('link', { name: /^待报送\s*2 份/ })
    .click()
  await all(unit).check()
  await unit.getByRole('button', { name: '报送 2 份' }).click()
  await expect(unit.getByText('已报送 2 份，由督查室核查')).toBeVisible()
  await clicks.within('a unit hands reports in in bulk')

  const office = await as(browser, 'office')
  clicks = await watchClicks(office)
  await opened(office.request, of(due, 0))
  await office.goto(`/?year=${YEAR}`)
  await main(office)
    .getByRole('link', { name: /^待核查\s*2 份/ })
    .click()
  await expect(row(office, of(due, 1))).toContainText('已打开 0 / 1')
  await all(office).check()
  await expect(office.getByText('另有 1 份的文件尚未全部打开')).toBeVisible()
  await office.getByRole('button', { name: '通过 1 份' }).click()
  await expect(office.getByText('已核查通过 1 份')).toBeVisible()
  await clicks.within('the office verifies reports in bulk')
  await expect(row(office, of(due, 0))).toHaveCount(0)

  // What it has not opened is refused in words, and taken once it has.
  await office.getByRole('button', { name: of(due, 1).title }).click()
  const panel = office.getByRole('region', { name: `${of(due, 1).title}的填报` })
  await expect(panel).toContainText('验收报告')
  await expect(panel).toContainText('≥ 1,200 套')
  await panel.getByRole('button', { name: '通过', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('还有 1 个文件您没有打开看过')
  const saving = office.waitForEvent('download')
  await panel.getByRole('link', { name: '现场.csv' }).click()
  await saving
  await panel.getByRole('button', { name: '通过', exact: true }).click()
  await expect(office.getByText('没有待核查的填报')).toBeVisible()
  expect((await nodeOf(page.request, of(due, 1).id)).standing).toBe('completed')
  await Promise.all([section, unit, office].map((each) => each.context().close()))
})

test.describe('on a telephone', () => {
  test.use({ width: 375 })
  test('a person reports a node with a photo', async ({ page, clicks }) => {
    const node = of(late, 1)
    await page.goto(`/?year=${YEAR}`)
    await main(page)
      .getByRole('link', { name: new RegExp(node.title) })
      .click()
    await page.getByLabel('实际完成值（累计，套）').fill('1600')
    await page.getByLabel('工作进展').fill('已建成并向公众开放')
    await page.getByLabel('滞后原因').fill('用地审批')
    const choosing = page.waitForEvent('filechooser')
    const evidence = page.getByRole('region', { name: '佐证材料' })
    await evidence.getByRole('button', { name: '拍照' }).click()
    await (await choosing).setFiles(PHOTO)
    await expect(page.getByText(`已附上 ${PHOTO.name}`)).toBeVisible()
    await page.getByRole('button', { name: '保存并交科室确认' }).click()
    await expect(page.getByText('已保存，等待科室确认')).toBeVisible()
    await clicks.within('a person reports a node with a photo')
    await expect(page.getByText(/确认前还须补充/)).toHaveCount(0)
    const { reports } = await nodeOf(page.request, node.id)
    expect(reports).toMatchObject([{ state: 'draft', files: 1, narrative: '已建成并向公众开放' }])
  })
})

test('typed text survives a lost connection and a reload', async ({ page }) => {
  const node = of(late, 2)
  await page.goto(`/nodes/${node.id}?year=${YEAR}`)
  await page.getByLabel('工作进展').fill('正在收尾')
  await page.getByLabel('部分完成').check()
  await page.getByRole('button', { name: '保存并交科室确认' }).click()
  await expect(page.getByRole('alert')).toContainText('应在 1 到 99 之间')
  await page.getByLabel('完成比例（%）').fill('60')
  await page.route('**/api/v1/nodes/*/reports', (route) => route.abort())
  await page.getByRole('button', { name: '保存并交科室确认' }).click()
  await expect(page.getByRole('alert')).toContainText('无法连接服务器')
  await expect(page.getByText('有未保存的内容，已留在本机')).toBeVisible()
  await page.unroute('**/api/v1/nodes/*/reports')
  await page.reload()
  await expect(page.getByText(/^已恢复您 .* 填写、尚未保存的内容$/)).toBeVisible()
  await expect(page.getByLabel('工作进展')).toHaveValue('正在收尾')
  await page.getByRole('button', { name: '保存并交科室确认' }).click()
  // Late and partial: what the section will miss is told at once.
  await expect(page.getByText(/确认前还须补充/)).toContainText('滞后原因、承诺完成日期')
  await page.reload()
  await expect(page.getByLabel('工作进展')).toHaveValue('正在收尾')
  await expect(page.getByText(/^已恢复您/)).toHaveCount(0)

  // The section's own edit comes in beside what is typed meanwhile.
  await page.getByLabel('工作进展').fill('我写的进展')
  const { reports } = await nodeOf(page.request, node.id)
  const other = await page.request.put(`/api/v1/reports/${reports[0].id}`, {
    headers: { Origin: new URL(page.url()).origin, 'If-Match': `"${reports[0].version}"` },
    data: { percent: 70, narrative: '他人写的进展' },
  })
  expect(other.status()).toBe(200)
  await page.getByRole('button', { name: '保存并交科室确认' }).click()
  await expect(page.getByRole('alert')).toContainText('他人已更改该内容')
  await expect(page.getByLabel('工作进展')).toHaveValue('我写的进展')
  await page.getByRole('button', { name: '按最新内容办理' }).click()
  await expect(page.getByLabel('工作进展')).toHaveValue('他人写的进展')
})

test('it goes back inside the unit and from the office, and comes again', async ({
  page,
  browser,
}) => {
  const node = of(late, 3)
  await drafted(node, { narrative: null })
  const section = await as(browser, 'section')
  await section.goto(`/nodes/${node.id}?year=${YEAR}`)
  await section.getByRole('button', { name: '确认', exact: true }).click()
  await expect(section.getByRole('alert')).toContainText('工作进展 — 请填写')
  await section.getByRole('button', { name: '退回' }).click()
  await section.getByRole('dialog').getByLabel('理由').fill('请写明开放情况')
  await section.getByRole('button', { name: '退回修改' }).click()
  await expect(section.getByText('已退回', { exact: true })).toBeVisible()

  await page.goto(`/nodes/${node.id}?year=${YEAR}`)
  await expect(page.getByText('请写明开放情况')).toBeVisible()
  await page.getByLabel('工作进展').fill('已免费开放')
  await page.getByRole('button', { name: '保存并交科室确认' }).click()
  await expect(page.getByText('已保存，等待科室确认')).toBeVisible()
  await section.reload()
  await section.getByLabel('工作进展').fill('已免费开放，日均 300 人次')
  await section.getByRole('button', { name: '保存并确认' }).click()
  await expect(section.getByText('已确认 1 份')).toBeVisible()
  const unit = await as(browser, 'unit')
  await unit.goto(`/nodes/${node.id}?year=${YEAR}`)
  await expect(unit.getByText('日均 300 人次')).toBeVisible()
  await unit.getByRole('button', { name: '报送' }).click()
  await expect(unit.getByText('已报送 1 份，由督查室核查')).toBeVisible()

  const office = await as(browser, 'office')
  await office.goto(`/reports?year=${YEAR}`)
  await office.getByRole('button', { name: node.title }).click()
  await office.getByRole('button', { name: '不予通过' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByRole('button', { name: '不予通过' }).click()
  await expect(dialog.getByRole('alert')).toContainText('理由')
  await dialog.getByLabel('理由').fill('验收报告缺少盖章')
  await dialog.getByRole('button', { name: '不予通过' }).click()
  await expect(office.getByText('已记录为未通过')).toBeVisible()
  await page.reload()
  await expect(page.getByText('理由：验收报告缺少盖章')).toBeVisible()
  await expect(page.getByRole('heading', { name: '第 2 次填报' })).toBeVisible()
  await Promise.all([section, unit, office].map((each) => each.context().close()))
})

test('a leader opens a red item from the board at home', async ({ browser }) => {
  const leader = await as(browser, 'leader', 375)
  const clicks = await watchClicks(leader)
  await leader.goto(`/?year=${YEAR}`)
  const board = leader.getByRole('table', { name: '各单位的节点亮灯' })
  await board.getByRole('link', { name: /^市卫生健康局滞后 \d+ 个$/ }).click()
  await expect(leader).toHaveURL(/light=red/)
  await main(leader)
    .getByRole('link', { name: of(late, 0).title })
    .click()
  await expect(leader.getByText(/^已逾期 \d+ 天，应于 2026-03-02 完成$/).first()).toBeVisible()
  await clicks.within('a leader opens a red item')
  await leader.context().close()
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      const look = async (page: Page, axe: () => Promise<void>) => {
        await page.waitForLoadState('networkidle')
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await fitsTheScreen(page)
        await axe()
      }

      test('the pages of the unit are clean and fit', async ({ page, axe, shoot }) => {
        await page.goto(`/?year=${YEAR}`)
        await look(page, axe)
        await shoot('reports-home-person')
        await page.goto(`/nodes/${of(late, 4).id}?year=${YEAR}`)
        await page.getByLabel(/^部分完成$|^In part$/).check()
        await page
          .getByRole('button', { name: /^保存并交科室确认$|^Save for the section$/ })
          .click()
        await expect(page.getByRole('alert')).toBeVisible()
        await look(page, axe)
        await shoot('reports-form')
        await page.goto(`/nodes/${of(late, 3).id}?year=${YEAR}`)
        await look(page, axe)
        await shoot('reports-node')
        await page.goto(`/nodes?year=${YEAR}`)
        await look(page, axe)
        await shoot('reports-nodes')
        await page.goto(`/board?year=${YEAR}`)
        await look(page, axe)
        await shoot('reports-board-unit')
      })

      test.describe('as the office', () => {
        test.use({ account: 'office' })
        test('reports and board are clean and fit', async ({ page, axe, shoot }) => {
          const node = of(due, 3)
          const { reports } = await nodeOf(page.request, node.id)
          if (reports.length === 0) {
            await handedIn(node)
            await acceptedReport(of(due, 2))
          }
          await page.goto(`/?year=${YEAR}`)
          await look(page, axe)
          await shoot('reports-home-office')
          await page.goto(`/reports?year=${YEAR}`)
          await page.getByRole('button', { name: node.title }).click()
          await page.locator('tbody').getByRole('checkbox').first().check()
          await look(page, axe)
          await shoot('reports-queue')
          await page.goto(`/board?year=${YEAR}`)
          await look(page, axe)
          await shoot('reports-board')
          await page.goto(`/board?year=${YEAR}&by=month`)
          await look(page, axe)
          await shoot('reports-board-month')
        })
      })
    })
  }
}
