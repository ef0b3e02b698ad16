import type { Browser } from '@playwright/test'
import { watchClicks } from './fixtures/budget'
import {
  agendaOf,
  calledToday,
  held as holding,
  issued,
  minutes,
  newNumber,
  post,
} from './fixtures/meetings'
import {
  as,
  type Draft,
  draft,
  passed,
  type Requests,
  step,
  submitted,
  YEAR,
} from './fixtures/reviews'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// One after the other: everything that waits goes on the agenda of whoever asks for it first.
test.describe.configure({ mode: 'default', timeout: 180_000 })
test.use({ account: 'secretary' })

const RAISE = { verdict: 'raise', target: '1600', reason: '对标先进地区' }

/** Indicators that wait for a meeting; the first with a raised target. */
async function waiting(browser: Browser, name: string, count: number): Promise<Draft[]> {
  const [unit, group, leader] = [
    await as(browser, 'unit'),
    await as(browser, 'group'),
    await as(browser, 'leader'),
  ]
  const ready: Draft[] = []
  for (let at = 0; at < count; at += 1) {
    const one = await passed(
      group.request,
      await submitted(unit.request, await draft(unit.request, name)),
      { suggested_target: '1500' },
    )
    const verdict = at === 0 ? RAISE : { verdict: 'pass' }
    ready.push(await step(leader.request, 'leader-review', one, verdict))
  }
  await Promise.all([unit, group, leader].map((page) => page.context().close()))
  return ready
}

/** A meeting with these on its agenda, and held if told so. */
async function meetingWith(request: Requests, mine: Draft[], held: boolean) {
  const meeting = await calledToday(request)
  const indicator_ids = mine.map(({ id }) => id)
  await post(request, `/${meeting.id}/agenda`, { indicator_ids })
  return held ? holding(request, meeting.id) : meeting
}

const upload = async (page: Page) => {
  await page.locator('input[type="file"]').first().setInputFiles(minutes)
  await expect(page.getByRole('link', { name: minutes.name })).toBeVisible()
}

const tick = (page: Page, { title }: Draft) =>
  page.getByRole('checkbox', { name: new RegExp(title) }).check()

test('from the call to the indicators in force, each task within its clicks', async ({
  page,
  clicks,
  browser,
}) => {
  const mine = await waiting(browser, '改造老旧小区', 4)
  const [approved, changed, returned, deferred] = mine as [Draft, Draft, Draft, Draft]
  const number = newNumber()
  await page.goto(`/?year=${YEAR}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: /提请常务会议/ })
    .click()
  await page.getByRole('button', { name: '召集会议' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('届次').fill(number)
  await dialog.getByRole('button', { name: '召集并列入议程' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(number)
  const row = (target: Page, { title }: Draft) =>
    target.locator('tr[data-key]').filter({ hasText: title })
  await expect(row(page, approved)).toContainText('提标：1,200 套 → 1,600 套')
  await clicks.within('a secretary builds the pack')
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await tick(page, deferred)
  await page.getByRole('button', { name: '移出议程' }).click()
  await dialog.getByRole('button', { name: '移出 1 项' }).click()
  await expect(row(page, deferred)).toHaveCount(0)
  await page.getByRole('button', { name: '列入待审指标' }).click()
  await dialog.getByRole('button', { name: '全部列入' }).click()
  await expect(row(page, deferred)).toHaveCount(1)

  // What other tests brought here is none of this meeting's business.
  const ids = mine.map((one) => one.id)
  const others = (await agendaOf(page.request, id)).filter((it) => !ids.includes(it.indicator.id))
  if (others.length > 0) {
    await post(page.request, `/${id}/agenda/removals`, { item_ids: others.map((item) => item.id) })
  }
  await page.reload()
  await page.getByRole('button', { name: '登记已召开' }).click()
  await dialog.getByLabel('出席人员').fill('分管副市长')
  await page
    .getByRole('option', { name: /分管副市长/ })
    .first()
    .waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: '确认已召开' }).click()
  await expect(page.getByText('出席：分管副市长')).toBeVisible()

  const desk = await as(browser, 'secretary')
  const deskClicks = await watchClicks(desk)
  await desk.goto(`/?year=${YEAR}`)
  await desk
    .getByRole('main')
    .getByRole('link', { name: new RegExp(number) })
    .click()
  await expect(desk.locator('tr[data-key]')).toHaveCount(4)
  await desk.getByRole('checkbox', { name: '选择本页全部' }).check()
  await desk.getByRole('button', { name: '同意', exact: true }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '记录同意 4 项' }).click()
  await expect(desk.getByText('已记录 4 项决定')).toBeVisible()
  await deskClicks.within('a secretary records decisions in bulk')
  await desk.context().close()

  await page.reload()
  await tick(page, changed)
  await page.getByRole('button', { name: '修改后同意' }).click()
  await dialog.getByLabel('修改理由').fill('会议要求提高权重')
  await dialog.getByRole('button', { name: '记录修改后同意' }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有改动')
  await dialog.getByLabel('权重').fill('0.02')
  await dialog.getByRole('button', { name: '记录修改后同意' }).click()
  await expect(row(page, changed)).toContainText('权重改为 0.02')

  await tick(page, returned)
  await page.getByRole('button', { name: '退回', exact: true }).click()
  await dialog.getByRole('button', { name: '记录退回 1 项' }).click()
  await expect(dialog.getByRole('alert')).toContainText('退回理由')
  await dialog.getByLabel('退回理由').fill('目标需重新测算')
  await dialog.getByRole('button', { name: '记录退回 1 项' }).click()
  await expect(row(page, returned)).toContainText('理由：目标需重新测算')

  await tick(page, deferred)
  await page.getByRole('button', { name: '暂缓' }).click()
  await dialog.getByRole('button', { name: '记录暂缓 1 项' }).click()
  await expect(row(page, deferred)).toContainText('暂缓')

  await expect(page.getByText('没有上传会议纪要')).toBeVisible()
  await upload(page)
  await expect(page.getByText('没有上传会议纪要')).toHaveCount(0)
  await expect(page.getByText('您是经办人或当事人，须由另一人办理')).toBeVisible()
  await expect(page.getByRole('button', { name: '确认生效' })).toHaveCount(0)

  const second = await as(browser, 'secretary2')
  await second.goto(`/meetings/${id}?year=${YEAR}`)
  await second.getByRole('button', { name: '确认生效' }).click()
  const question = second.getByRole('dialog')
  for (const line of ['按原内容下达 1 项', '修改后下达 1 项', '退回 1 项', '暂缓 1 项']) {
    await expect(question).toContainText(line)
  }
  await question.getByRole('button', { name: '核对无误，确认生效' }).click()
  await expect(second.getByText('会议决定已经生效')).toBeVisible()
  await expect(second.getByText('按原内容下达 1 项，修改后下达 1 项')).toBeVisible()
  await expect(second.getByText(/常务会议副秘书确认/)).toBeVisible()
  await expect(second.getByRole('button', { name: '列入待审指标' })).toHaveCount(0)
  const states = []
  for (const one of mine) {
    states.push((await (await second.request.get(`/api/v1/indicators/${one.id}`)).json()).state)
  }
  expect(states).toEqual(['issued', 'issued', 'returned', 'meeting'])
  await second.context().close()
})

test('what another decided meanwhile is shown first; a leader who was not there is told', async ({
  page,
  browser,
}) => {
  const mine = await waiting(browser, '新建日间照料中心', 2)
  const { id } = await meetingWith(page.request, mine, true)
  await page.goto(`/meetings/${id}?year=${YEAR}`)
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: '退回', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('退回理由').fill('重新测算')
  const other = await as(browser, 'secretary2')
  const [first] = await agendaOf(other.request, id)
  const entries = [{ id: first?.id, version: first?.version }]
  await post(other.request, `/${id}/decisions`, { verdict: 'approve', entries })
  await dialog.getByRole('button', { name: '记录退回 2 项' }).click()
  await expect(dialog.getByRole('alert')).toContainText('他人已更改该内容')
  await expect(dialog.getByLabel('退回理由')).toHaveValue('重新测算')
  await dialog.getByRole('button', { name: '按最新内容办理' }).click()
  await dialog.getByRole('button', { name: '记录退回 2 项' }).click()
  await expect(page.getByText('已记录 2 项决定')).toBeVisible()
  await upload(page)

  const leader = await as(browser, 'leader')
  await leader.goto(`/meetings/${id}?year=${YEAR}`)
  await expect(leader.getByText('您没有出席该次会议')).toBeVisible()
  await expect(leader.getByRole('checkbox')).toHaveCount(0)
  await expect(leader.getByRole('button', { name: '登记已召开' })).toHaveCount(0)
  await Promise.all([other.context().close(), leader.context().close()])
})

test('what is decided stays on the agenda, and is named', async ({ page, browser }) => {
  const mine = await waiting(browser, '建设公共绿地', 2)
  const { id } = await meetingWith(page.request, mine, true)
  await page.goto(`/meetings/${id}?year=${YEAR}`)
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: '移出议程' }).click()
  const [first] = await agendaOf(page.request, id)
  const entries = [{ id: first?.id, version: first?.version }]
  await post(page.request, `/${id}/decisions`, { verdict: 'approve', entries })
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '移出 2 项' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    `${mine[0]?.code} — 已记录决定，不能再移出议程`,
  )
  await dialog.getByRole('button', { name: '去掉这 1 项' }).click()
  await dialog.getByRole('button', { name: '移出 1 项' }).click()
  await expect(page.locator('tr[data-key]')).toHaveCount(1)
  await expect(page.locator('tr[data-key]')).toContainText('同意')
})

test('a meeting that was called is corrected; a number is given once', async ({
  page,
  browser,
}) => {
  const { number } = await meetingWith(page.request, await waiting(browser, '建设停车场', 1), false)
  await page.goto(`/meetings?year=${YEAR}`)
  await page.getByRole('button', { name: '召集会议' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('届次').fill(number)
  await dialog.getByRole('checkbox').uncheck()
  await dialog.getByRole('button', { name: '召集', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('届次')
  await expect(dialog.getByLabel('届次')).toHaveValue(number)
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('button', { name: '修改' }).click()
  await dialog.getByLabel('会议名称').fill('市政府常务（扩大）会议')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('市政府常务（扩大）会议')
})

test('the pack prints every item without the menus', async ({ page, browser }) => {
  const mine = await waiting(browser, '维修农村公路', 2)
  const { id, number } = await meetingWith(page.request, mine, false)
  await page.goto(`/meetings/${id}?year=${YEAR}`)
  await page.getByRole('link', { name: '会议材料' }).click()
  const paper = page.getByRole('article')
  for (const { title } of mine) await expect(paper).toContainText(title)
  await expect(paper).toContainText(number)
  await expect(paper).toContainText('由 1,200 套 提高到 1,600 套。理由：对标先进地区')
  await expect(paper).toContainText('以验收报告为准')
  await expect(paper).toContainText('建议目标值 1,500 套')
  await page.emulateMedia({ media: 'print' })
  await expect(paper).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
})

test('what was issued is corrected by another meeting; the papers are a Word file', async ({
  page,
  browser,
  axe,
  shoot,
}) => {
  // Two meetings, one after the other.
  test.slow()
  const [wrong, right] = (await issued('改造农贸市场', 2)) as [Draft, Draft]
  const { id, number } = await calledToday(page.request)
  await page.goto(`/meetings/${id}?year=${YEAR}`)
  await page.getByRole('button', { name: '提请更正' }).click()
  const dialog = page.getByRole('dialog')
  const search = dialog.getByRole('combobox', { name: /^已下达的指标/ })
  const chosen = dialog.getByRole('list', { name: '已下达的指标' }).getByRole('listitem')
  for (const { title } of [wrong, right]) {
    await search.fill(title)
    await page
      .getByRole('option', { name: new RegExp(title) })
      .first()
      .waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await expect(chosen.filter({ hasText: title })).toBeVisible()
  }
  // On another agenda it is refused, at its place; the rest goes on without it.
  const other = await calledToday(page.request)
  await post(page.request, `/${other.id}/agenda`, { indicator_ids: [right.id] })
  await dialog.getByRole('button', { name: '列入 2 项' }).click()
  await expect(chosen.filter({ hasText: right.title })).toContainText('已列入另一次会议')
  await page.waitForLoadState('networkidle')
  await fitsTheScreen(page)
  await axe('[role="dialog"]')
  await shoot('meetings-correct')
  await dialog.getByRole('button', { name: '去掉这 1 项' }).click()
  await dialog.getByRole('button', { name: '列入 1 项' }).click()
  await expect(page.getByText('已列入 1 项议题')).toBeVisible()
  const row = page.locator('tr[data-key]').filter({ hasText: wrong.title })
  await expect(row).toContainText('更正')

  await holding(page.request, id)
  await page.reload()
  await tick(page, wrong)
  await expect(page.getByRole('button', { name: '维持' })).toBeVisible()
  await expect(page.getByRole('button', { name: '退回', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '更正', exact: true }).click()
  // Once the field has the focus, its number has no separators.
  await dialog.getByLabel('目标值').focus()
  await dialog.getByLabel('目标值').fill('1350')
  await dialog.getByLabel('更正理由').fill('会议纪要数字录入有误')
  await shoot('meetings-correction')
  await dialog.getByRole('button', { name: '记录更正' }).click()
  await expect(row).toContainText('目标值改为 1,350 套')
  await upload(page)

  await page.getByRole('link', { name: '会议材料' }).click()
  await expect(page.getByRole('article')).toContainText(number)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Word' }).click()
  expect((await saving).suggestedFilename()).toMatch(/\.docx$/)

  const second = await as(browser, 'secretary2')
  await second.goto(`/meetings/${id}?year=${YEAR}`)
  await second.getByRole('button', { name: '确认生效' }).click()
  const question = second.getByRole('dialog')
  await expect(question).toContainText('更正已下达的指标 1 项')
  await question.getByRole('button', { name: '核对无误，确认生效' }).click()
  await expect(second.getByText('会议决定已经生效')).toBeVisible()
  await expect(second.getByText(/更正 1 项/)).toBeVisible()
  await second.context().close()
  await page.goto(`/indicators/${wrong.id}?year=${YEAR}`)
  const baselines = page.getByRole('table', { name: '基准（冻结）' })
  await expect(baselines.locator('tbody tr')).toHaveCount(2)
  await expect(baselines).toContainText('1,350 套')
  await expect(page.getByRole('tabpanel')).toContainText('≥ 1,350 套')
  await page.getByRole('tab', { name: '审核' }).click()
  await expect(page.getByRole('tabpanel')).toContainText('理由：会议纪要数字录入有误')
  await shoot('meetings-corrected-trail')
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('pages and dialogs are clean and fit', async ({ page, browser, axe, shoot }) => {
        const look = async (name: string, target = page) => {
          await target.waitForLoadState('networkidle')
          await expect(target.locator('[aria-busy="true"]')).toHaveCount(0)
          await fitsTheScreen(target)
          await axe()
          await shoot(name)
        }
        const mine = await waiting(browser, '完善社区养老服务设施', 3)
        const draftOne = await meetingWith(page.request, mine.slice(0, 1), false)
        const held = await meetingWith(page.request, mine.slice(1), true)
        await page.goto(`/?year=${YEAR}`)
        await look('meetings-home')
        await page.goto(`/meetings?year=${YEAR}`)
        await look('meetings-list')
        await page.getByRole('button', { name: /召集会议|Call a meeting/ }).click()
        await look('meetings-call')
        await page.goto(`/meetings/${draftOne.id}?year=${YEAR}`)
        await look('meetings-draft')
        await page.getByRole('button', { name: /登记已召开|It was held/ }).click()
        await look('meetings-hold')
        await page.goto(`/meetings/${draftOne.id}/pack?year=${YEAR}`)
        await expect(page.getByRole('article')).toBeVisible()
        await look('meetings-pack')
        await page.goto(`/meetings/${held.id}?year=${YEAR}`)
        const [first, second] = mine.slice(1) as [Draft, Draft]
        await tick(page, first)
        await look('meetings-held')
        await page.getByRole('button', { name: /修改后同意|Approve with changes/ }).click()
        await expect(page.getByRole('dialog').locator('textarea').first()).not.toBeEmpty()
        await look('meetings-change')
        const [changed] = await agendaOf(page.request, held.id)
        await post(page.request, `/${held.id}/decisions`, {
          verdict: 'change',
          reason: '会议要求提高权重并明确验收标准',
          change: { weight: '0.03', target: '1300' },
          entries: [{ id: changed?.id, version: changed?.version }],
        })
        await page.goto(`/meetings/${held.id}?year=${YEAR}`)
        await tick(page, second)
        await page.getByRole('button', { name: /^退回$|^Return$/ }).click()
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^记录退回|^Record/ })
          .click()
        await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
        await look('meetings-return')
        await page.goto(`/meetings/${held.id}?year=${YEAR}`)
        await upload(page)
        await look('meetings-decided')
      })
    })
  }
}

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`confirmed by the second ${language} ${width}`, () => {
      test.use({ account: 'secretary2', language, width })
      test('the question and the end are clean and fit', async ({ page, browser, axe, shoot }) => {
        const mine = await waiting(browser, '新建公共厕所', 2)
        const first = await as(browser, 'secretary')
        const held = await meetingWith(first.request, mine, true)
        const entries = (await agendaOf(first.request, held.id)).map(({ id, version }) => ({
          id,
          version,
        }))
        await post(first.request, `/${held.id}/decisions`, { verdict: 'approve', entries })
        await first.goto(`/meetings/${held.id}?year=${YEAR}`)
        await upload(first)
        await first.context().close()
        await page.goto(`/meetings/${held.id}?year=${YEAR}`)
        await page.getByRole('button', { name: /^确认生效$|^Confirm$/ }).click()
        await fitsTheScreen(page)
        await axe()
        await shoot('meetings-confirm')
        await page.getByRole('button', { name: /核对无误|It agrees/ }).click()
        await expect(page.getByText(/会议决定已经生效|The decisions are in effect/)).toBeVisible()
        await fitsTheScreen(page)
        await axe()
        await shoot('meetings-closed')
      })
    })
  }
}
