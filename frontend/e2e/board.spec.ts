import { as, YEAR } from './fixtures/reviews'
import { ownCity, runningNodes, type Step } from './fixtures/running'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

// A city of its own, whose year runs: one indicator is issued, and of its two nodes the first is late.
test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ account: 'office' })

let stop: () => Promise<void> = async () => undefined
let late: Step = { id: '', title: '' }
test.beforeAll(async () => {
  test.setTimeout(120_000)
  stop = await ownCity()
  late = (await runningNodes(1)).late[0] ?? late
})
test.afterAll(() => stop())

test.describe('dark', () => {
  test.use({ dark: true })
  test('the board leads to red indicators and to the nodes of a month', async ({
    page,
    clicks,
    axe,
    shoot,
  }) => {
    await page.goto(`/?year=${YEAR}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('link', { name: '亮灯看板' }).click()
    await expect(page.getByRole('table', { name: '各单位的节点亮灯' })).toBeVisible()
    await page.getByText('按指标', { exact: true }).click()
    const board = page.getByRole('table', { name: '各单位的指标亮灯' })
    await board.getByRole('link', { name: '市卫生健康局滞后 1 项' }).click()
    await expect(page).toHaveURL(/light=red/)
    await expect(page).toHaveURL(/unit_id=/)
    const ledger = page.getByRole('table', { name: '指标一览' })
    const why = ledger.getByRole('link', { name: '节点 1 已逾期' })
    await expect(why).toHaveAttribute('href', new RegExp(`/nodes/${late.id}`))
    await expect(ledger.locator('tbody tr[data-key]')).toHaveCount(1)
    await clicks.within('the office opens the red indicators of a unit')

    await page.goto(`/board?year=${YEAR}&view=heat`)
    const heat = page.getByRole('table', { name: '各单位各月的节点亮灯' })
    await expect(heat).toBeVisible()
    await shoot('board-heat')
    await axe()
    await heat.getByRole('link', { name: '市卫生健康局3月：滞后 1 个' }).click()
    await expect(page).toHaveURL(new RegExp(`month=${YEAR}-03`))
    const nodes = page.getByRole('table', { name: '节点一览' })
    await expect(nodes.getByRole('link', { name: late.title })).toBeVisible()
  })
})

test('the big screen covers the page until one leaves it', async ({ page }) => {
  await page.goto(`/board?year=${YEAR}`)
  await page.getByRole('link', { name: '大屏' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('中山市督查亮灯')
  await expect(page.getByRole('link', { name: late.title })).toBeVisible()
  await expect(page.getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d 更新$/)).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('亮灯看板')
})

test.describe('inside the unit', () => {
  test.use({ account: 'unit' })
  test('an officer reminds of two nodes, and the person finds them', async ({
    page,
    browser,
    clicks,
    axe,
    shoot,
  }) => {
    await page.goto(`/?year=${YEAR}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('link', { name: '节点', exact: true }).click()
    const nodes = page.getByRole('table', { name: '节点一览' })
    await expect(nodes.getByRole('link', { name: late.title })).toBeVisible()
    await page.getByRole('checkbox', { name: '选择本页全部' }).check()
    await page.getByRole('button', { name: '催办 2 项' }).click()
    const dialog = page.getByRole('dialog', { name: '催办节点' })
    await dialog.getByLabel('催办内容').fill('周五前报科室')
    await shoot('remind-dialog')
    await axe('[role="dialog"]')
    // What was typed and ticked is still there when the answer was lost.
    await page.route('**/api/v1/reminders', (route) => route.abort(), { times: 1 })
    await dialog.getByRole('button', { name: '发出催办' }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('无法连接服务器')
    await expect(dialog.getByLabel('催办内容')).toHaveValue('周五前报科室')
    await dialog.getByRole('button', { name: '发出催办' }).click()
    await expect(page.getByText('已催办 2 项')).toBeVisible()
    await clicks.within('a unit officer reminds of two nodes')

    const person = await as(browser, 'person', 375)
    await person.goto(`/?year=${YEAR}`)
    await person
      .getByRole('main')
      .getByRole('link', { name: /^被催办\s*2 项$/ })
      .click()
    await expect(person).toHaveURL(/mine=1/)
    await expect(person.getByRole('checkbox', { name: '只看被催办的' })).toBeChecked()
    await fitsTheScreen(person)
    await person.getByRole('table', { name: '节点一览' }).getByText(late.title).click()
    const told = person.getByRole('region', { name: '催办记录' })
    await expect(told).toContainText('周五前报科室')
    await expect(person.getByRole('button', { name: '催办' })).toHaveCount(0)
    await person.context().close()
  })
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('board, screen and ledger are clean and fit', async ({ page, axe, shoot }) => {
        const { items } = await (
          await page.request.get(`/api/v1/indicators?year=${YEAR}&light=red`)
        ).json()
        const shown = [
          ['board-table', `/board?year=${YEAR}&of=indicators`],
          ['board-heat', `/board?year=${YEAR}&view=heat`],
          ['board-screen', `/screen?year=${YEAR}`],
          ['board-ledger', `/indicators?year=${YEAR}&light=red`],
          ['board-indicator', `/indicators/${items[0].id}?year=${YEAR}`],
        ] as const
        for (const [name, address] of shown) {
          await page.goto(address)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await page.waitForLoadState('networkidle')
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
          await fitsTheScreen(page)
          await shoot(name)
          await axe()
        }
      })
    })
  }
}
