import { PASSWORD } from './fixtures/accounts'
import { YEAR } from './fixtures/reviews'
import { clerk, got, nodeOf, ownCity, runningNodes, type Step, taken } from './fixtures/running'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// A city of its own, whose year runs and whose indicators the statistics bureau measures.
test.describe.configure({ mode: 'default', timeout: 180_000 })

/** Each language and width takes one that has no figure, and the last one. */
const COUNT = process.env.DUKAO_SHOTS ? 5 : 3
const BUREAU = { code: 'ZS-TJJ', account: 'zs-tjj' }

let stop: () => Promise<void> = async () => undefined
let late: Step[] = []
test.beforeAll(async () => {
  test.setTimeout(120_000)
  stop = await ownCity()
  const unit = await clerk('unit')
  const [bureau] = (await got(unit, `/units?q=${BUREAU.code}`)).items
  late = (await runningNodes(COUNT, { data_owner_id: bureau.id })).late
  await unit.dispose()
})
test.afterAll(() => stop())

const of = (list: Step[], at: number): Step => {
  const one = list[at]
  if (!one) throw new Error('too few nodes were planned')
  return one
}

/** One pixel. */
const PHOTO = {
  name: '踏勘现场.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** The officer of the unit that measures what others lead. */
async function signInBureau(page: Page): Promise<void> {
  const origin = new URL(process.env.DUKAO_E2E_BASE ?? '').origin
  const data = { account: BUREAU.account, password: PASSWORD }
  const answer = await page.request.post('/api/v1/session', { data, headers: { Origin: origin } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

const journal = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: /^工作纪实$|^Journal$/, level: 2 }) })

test.describe('on a telephone', () => {
  test.use({ account: 'person', width: 375 })
  test('a person writes in the journal with a photo, and loses nothing', async ({
    page,
    clicks,
    axe,
    shoot,
  }) => {
    const node = of(late, 0)
    await page.goto(`/?year=${YEAR}`)
    await page
      .getByRole('main')
      .getByRole('link', { name: new RegExp(node.title) })
      .click()
    const text = journal(page).getByLabel('纪实内容')
    const write = journal(page).getByRole('button', { name: '记入纪实' })
    await text.fill('上午到现场踏勘，商定选址')
    await page.reload()
    await expect(journal(page).getByText(/^已恢复您 .* 填写、尚未记入的文字/)).toBeVisible()
    await expect(text).toHaveValue('上午到现场踏勘，商定选址')
    const choosing = page.waitForEvent('filechooser')
    await journal(page).getByRole('button', { name: '拍照' }).click()
    await (await choosing).setFiles(PHOTO)
    await expect(journal(page).getByRole('list', { name: '将一并附上的文件' })).toBeVisible()
    await fitsTheScreen(page)
    await axe()
    await shoot('journal-form')
    await write.click()
    await expect(page.getByText(`已附上 ${PHOTO.name}`)).toBeVisible()
    await clicks.within('a person writes in the journal with a photo')
    const entries = journal(page).getByRole('list', { name: '纪实一览' })
    await expect(entries).toContainText('上午到现场踏勘，商定选址')
    await expect(entries.getByRole('link', { name: PHOTO.name })).toBeVisible()
    await expect(text).toHaveValue('')

    // The answer is lost, and the page too: what had arrived is not written twice.
    await text.fill('下午召开协调会')
    await page.route('**/api/v1/nodes/*/journal', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback()
      await route.fetch()
      return route.abort()
    })
    await write.click()
    await expect(journal(page).getByRole('alert')).toContainText('无法连接服务器')
    await page.unroute('**/api/v1/nodes/*/journal')
    await page.reload()
    await expect(text).toHaveValue('下午召开协调会')
    await write.click()
    await expect(text).toHaveValue('')
    await expect(entries).toContainText('下午召开协调会')
    expect((await got(page.request, `/nodes/${node.id}/journal`)).total).toBe(2)
    await fitsTheScreen(page)
    await axe()
    await shoot('journal-node')
  })
})

test.describe('at the end of the year', () => {
  test.use({ account: 'unit' })
  test('the unit sums up, and its words are not lost to another’s', async ({
    page,
    axe,
    shoot,
  }) => {
    const { indicator } = await nodeOf(page.request, of(late, 0).id)
    await page.goto(`/indicators/${indicator.id}?year=${YEAR}&tab=year_end`)
    const tab = page.getByRole('tabpanel')
    await expect(tab).toContainText('还没有总结')
    await tab.getByRole('button', { name: '填写总结' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('总结内容').fill('全年任务已完成，下一年巩固。')
    const path = `/indicators/${indicator.id}/year-end/summary`
    await taken(page.request, 'PUT', path, { data: { text: '他人先写的总结' } })
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(dialog.getByRole('alert')).toContainText('现有内容：他人先写的总结')
    await axe('[role="dialog"]')
    await shoot('journal-summary-stale')
    await dialog.getByRole('button', { name: '按最新内容办理' }).click()
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('已保存年度总结')).toBeVisible()
    await expect(tab).toContainText('全年任务已完成，下一年巩固。')
    await expect(tab).toContainText('由数据归口单位（市统计局）填报')
    await expect(tab.getByRole('button', { name: '填报全年实绩' })).toHaveCount(0)
  })
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('the pages of the data owner are clean and fit, and take figures in a row', async ({
        page,
        axe,
        shoot,
      }) => {
        const look = async (within?: string) => {
          await page.waitForLoadState('networkidle')
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
          await fitsTheScreen(page)
          await axe(within)
        }
        await signInBureau(page)
        await page.goto(`/?year=${YEAR}`)
        const owed = page
          .getByRole('main')
          .getByRole('link', { name: /^已到期、尚未填报|^Due, without a figure/ })
        await expect(owed).toBeVisible()
        await look()
        await shoot('actuals-home')
        await owed.click()
        const table = page.getByRole('table', { name: /^待填实绩的节点$|^Nodes to measure$/ })
        const fields = table.getByRole('textbox')
        await expect(fields.first()).toBeVisible()
        const count = await fields.count()
        await fields.first().focus()
        await page.keyboard.type('约')
        await page.keyboard.press('Enter')
        await expect(table.getByRole('alert')).toBeVisible()
        await look()
        await shoot('actuals')
        await page.keyboard.press('ControlOrMeta+a')
        await page.keyboard.type('390')
        await page.keyboard.press('Enter')
        // What is filled in leaves the list; the field of the next row has the focus already.
        await expect(fields).toHaveCount(count - 1)
        if (count > 1) await expect(fields.first()).toBeFocused()

        // Everything of the unit, with what was entered; the node itself says the same.
        await page.goto(`/actuals?year=${YEAR}&q=${encodeURIComponent('新增公共体育场地')}`)
        await expect(fields).toHaveCount(2 * COUNT)
        await fitsTheScreen(page)
        await shoot('actuals-all')
        const node = of(late, COUNT - 1)
        await page.goto(`/nodes/${node.id}?year=${YEAR}`)
        const value = page.getByLabel(/^实绩（累计，套）|^Reached, in total \(套\)/)
        // Another figure than the language before entered.
        await value.fill(String(20 + LANGUAGES.indexOf(language) + (width === 375 ? 2 : 0)))
        await page.getByRole('button', { name: /^保存实绩$|^Save the figure$/ }).click()
        await expect(page.getByText(/远低于计划|Far behind the plan/).first()).toBeVisible()
        await look()
        await shoot('actuals-node')
        const now = await nodeOf(page.request, node.id)
        await page.goto(`/indicators/${now.indicator.id}?year=${YEAR}&tab=year_end`)
        const tab = page.getByRole('tabpanel')
        await tab
          .getByRole('button', { name: /^(填报|更正)全年实绩$|^(Enter|Correct) the figure$/ })
          .click()
        const dialog = page.getByRole('dialog')
        // Once the field has the focus, its number has no separators.
        const figure = dialog.getByLabel(/^全年实绩（套）|^Figure of the year \(套\)/)
        await figure.focus()
        await figure.fill('1210')
        await dialog.getByLabel(/^数据来源|^Source/).fill(`市统计年鉴 ${language}`)
        await look('[role="dialog"]')
        await shoot('actuals-final-dialog')
        await dialog.getByRole('button', { name: /^保存$|^Save$/ }).click()
        await expect(tab).toContainText(`市统计年鉴 ${language}`)
        await look()
        await shoot('actuals-final')
      })
    })
  }
}
