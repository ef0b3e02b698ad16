import { authFile } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.use({ account: 'office' })

const origin = (page: Page) => new URL(page.url()).origin
const dialog = (page: Page) => page.getByRole('dialog')

const PAGES = [
  { name: 'years', path: '/years?year=2026' },
  { name: 'year', path: '/years/2026?year=2026' },
  { name: 'calendar', path: '/calendar?year=2026' },
  { name: 'calendar-empty', path: '/calendar?year=2033' },
]

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      for (const { name, path } of PAGES) {
        test(`${name} is clean and fits`, async ({ page, axe, shoot }) => {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
          await page.waitForLoadState('networkidle')
          await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
          await fitsTheScreen(page)
          await shoot(name)
          // The months of any year are made alike: one calendar in each display is looked into.
          if (name !== 'calendar-empty') await axe()
        })
      }

      test('the dialogs are clean and fit', async ({ page, axe, shoot }) => {
        await page.goto('/years?year=2026')
        await page.getByRole('button', { name: /开启 \d+ 年度|Open \d+/ }).click()
        await expect(dialog(page)).toContainText(/沿用|Carried over/)
        await fitsTheScreen(page)
        await shoot('years-open')
        await axe()
        await page.goto('/years/2026?year=2026')
        await page.getByRole('button', { name: /进入“执行”阶段|Move on to Execution/ }).click()
        await dialog(page)
          .getByRole('button', { name: /确认进入|Move on to/ })
          .click()
        await expect(dialog(page).getByRole('alert')).toBeFocused()
        await fitsTheScreen(page)
        await shoot('year-move')
        await axe()
        await page.goto('/years/2026?year=2026')
        await page.getByRole('button', { name: /提出顺延|File an extension/ }).click()
        await fitsTheScreen(page)
        await shoot('year-extension')
        await axe()
      })

      test('the dialog of a day is clean and fits', async ({ page, axe, shoot }) => {
        await page.goto('/calendar?year=2026')
        await page.locator('[data-day="2026-10-10"]').click()
        await expect(dialog(page)).toBeVisible()
        await fitsTheScreen(page)
        await shoot('calendar-day')
        // The months behind it are looked into without it.
        await axe('[role="dialog"]')
      })
    })
  }
}

test.describe('dark', () => {
  test.use({ dark: true })
  for (const { name, path } of PAGES.filter((each) => each.name !== 'calendar-empty')) {
    test(`${name} keeps its contrast`, async ({ page, axe, shoot }) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await shoot(name)
      await axe()
    })
  }
})

test.describe('as a unit', () => {
  test.use({ account: 'unit' })
  test('year and calendar are read only', async ({ page, shoot }) => {
    await page.goto('/')
    const menu = page.getByRole('navigation', { name: '主菜单' })
    await menu.getByRole('link', { name: '年度管理' }).click()
    await expect(page.getByRole('button', { name: /开启/ })).toHaveCount(0)
    await page.getByRole('link', { name: '2026 年度' }).click()
    await expect(page.locator('[aria-current="step"]')).toBeVisible()
    for (const name of [/进入“/, '调整截止日期', '提出顺延']) {
      await expect(page.getByRole('button', { name })).toHaveCount(0)
    }
    await shoot('year-read')
    await menu.getByRole('link', { name: '工作日历' }).click()
    await expect(page.getByText('放假与调休由督查室维护。')).toBeVisible()
    await expect(page.locator('[data-day]')).toHaveCount(0)
    await expect(page.getByText('10月1日星期四，国庆节，放假')).toBeAttached()
  })
})

/** Over long ago, and back in preparation: no first day of its phases is still to come. */
const PAST = 2023

// Opens a year of its own, so that no other test sees it change.
test.describe('a year', () => {
  test.describe.configure({ mode: 'serial' })
  let year = 0

  test('is opened from the last one', async ({ page, shoot }) => {
    await page.goto('/years')
    await expect(page.getByRole('link', { name: '2026 年度' })).toBeVisible()
    // Tests of units may look at 2027; this one goes beyond.
    await page.request.post('/api/v1/years', {
      headers: { 'Idempotency-Key': 'years-spec-2027', Origin: origin(page) },
      data: { year: 2027 },
    })
    await page.reload()
    const open = page.getByRole('button', { name: /开启 \d+ 年度/ })
    year = Number(/\d+/.exec((await open.textContent()) ?? '')?.[0])
    await open.click()
    await expect(dialog(page)).toContainText(`从 ${year - 1} 年度沿用`)
    await expect(dialog(page)).toContainText(`全年完成值截止${year + 1}-03-31`)
    await dialog(page).getByRole('button', { name: '开启年度' }).click()
    await expect(page.getByText(`已开启 ${year} 年度`)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${year} 年度`)
    await expect(page.getByLabel('考评年度')).toHaveValue(String(year))
    // Nobody moves it on before it begins, and the page says when.
    const early = page.getByRole('button', { name: '进入“执行”阶段' })
    await expect(early).toHaveAttribute('aria-disabled', 'true')
    await expect(early).toHaveAttribute('title', `最早 ${year}-01-01 方可进入下一阶段`)
    await expect(page.getByText(`最早 ${year}-01-01（本年度第一天）`)).toBeVisible()
    await early.press('Enter')
    await expect(dialog(page)).toHaveCount(0)
    await shoot('year-opened')
    // Everybody else still starts in the running year.
    await page.goto('/')
    await expect(page.getByLabel('考评年度')).toHaveValue('2026')
  })

  test('moves on with a reason for each kind left behind', async ({ page, axe, shoot }) => {
    await page.goto('/years')
    await withoutLeader(page, PAST)
    await page.goto(`/years/${PAST}`)
    const gates = page.getByRole('list', { name: '未办结事项' })
    await expect(gates.getByRole('listitem')).toHaveCount(7)
    await expect(gates).toContainText(/没有分管领导的单位\d+ 项/)
    await page.getByRole('button', { name: '进入“执行”阶段' }).click()
    const form = dialog(page)
    const reasons = form.getByRole('textbox')
    await expect(reasons.nth(1)).toBeVisible()
    await form.getByRole('button', { name: '确认进入“执行”' }).click()
    await expect(form.getByRole('alert')).toContainText('请填写')
    await reasons.nth(0).fill('待机构改革方案印发')
    await form.getByRole('button', { name: '确认进入“执行”' }).click()
    await expect(form.getByRole('alert')).toContainText(/没有分管领导的单位（\d+ 项）/)
    for (const reason of (await reasons.all()).slice(1)) await reason.fill('年内明确分工')
    await form.getByRole('button', { name: '确认进入“执行”' }).click()
    await expect(page.getByText(`${PAST} 年度已进入“执行”阶段`)).toBeVisible()
    await expect(form).toHaveCount(0)
    const moves = page.getByRole('list', { name: '阶段记录' })
    await expect(moves).toContainText('“准备”进入“执行”')
    await expect(moves).toContainText(/没有分管领导的单位 \d+ 项理由：年内明确分工/)
    await expect(page.locator('[aria-current="step"]')).toContainText('执行')
    await shoot('year-moved')
    await axe()
  })

  test('gets other closing dates, and whoever comes second is told', async ({ page, shoot }) => {
    await page.goto(`/years/${year}`)
    await page.getByRole('button', { name: '调整截止日期' }).click()
    const form = dialog(page)
    const actuals = form.getByLabel('全年完成值截止')
    await actuals.fill(`${year + 1}-01-15`)
    await actuals.press('Enter')
    await form.getByRole('button', { name: '调整截止日期' }).click()
    await expect(form.getByRole('alert')).toContainText('调整理由')
    await form.getByLabel('调整理由').fill('统计数据延后发布')
    await form.getByRole('button', { name: '调整截止日期' }).click()
    await expect(form.getByRole('alert')).toContainText('全年完成值截止')
    // Nothing closes on a day that is over.
    const reporting = form.getByLabel('节点填报截止')
    await reporting.fill('2020-01-31')
    await reporting.press('Enter')
    await form.getByRole('button', { name: '调整截止日期' }).click()
    await expect(form.getByRole('alert')).toContainText('节点填报截止')
    await reporting.fill(`${year + 1}-01-31`)
    await reporting.press('Enter')
    await actuals.fill(`${year + 1}-04-15`)
    await actuals.press('Enter')

    const other = await (await page.request.get(`/api/v1/years/${year}`)).json()
    const saved = await page.request.put(`/api/v1/years/${year}`, {
      headers: { 'If-Match': `"${other.version}"`, Origin: origin(page) },
      data: {
        reporting_closes_on: `${year + 1}-02-10`,
        actuals_close_on: other.actuals_close_on,
        reason: '春节假期调整',
      },
    })
    expect(saved.status()).toBe(200)
    await form.getByRole('button', { name: '调整截止日期' }).click()
    await expect(form.getByRole('alert')).toContainText('他人已更改该内容')
    await expect(form).toContainText(`现为 ${year + 1}-02-10`)
    await expect(actuals).toHaveValue(`${year + 1}-04-15`)
    await shoot('year-stale')
    await form.getByRole('button', { name: '按最新内容办理' }).click()
    await form.getByRole('button', { name: '调整截止日期' }).click()
    await expect(page.getByText('截止日期已调整')).toBeVisible()
    await expect(page.locator('dd', { hasText: `${year + 1}-04-15` })).toBeVisible()
  })

  test('is read-only once it is published', async ({ page, axe, shoot }) => {
    await page.goto(`/years/${PAST}`)
    for (const phase of ['考评', '审议', '公布']) {
      await page.getByRole('button', { name: `进入“${phase}”阶段` }).click()
      const reasons = dialog(page).getByRole('textbox')
      for (const reason of await reasons.all()) await reason.fill('已另行安排')
      await dialog(page)
        .getByRole('button', { name: `确认进入“${phase}”` })
        .click()
      await expect(page.locator('[aria-current="step"]')).toContainText(phase)
      await expect(dialog(page)).toHaveCount(0)
    }
    await expect(page.getByText('本年度已公布，只能查看')).toBeVisible()
    await expect(page.getByRole('button', { name: /进入“/ })).toHaveCount(0)
    const edit = page.getByRole('button', { name: '调整截止日期' })
    await expect(edit).toHaveAttribute('aria-disabled', 'true')
    await edit.press('Enter')
    await expect(dialog(page)).toHaveCount(0)
    await shoot('year-published')
    await axe()
  })
})

/** Takes one unit out of both portfolios: what a year moves on with has to be explained. */
async function withoutLeader(page: Page, year: number) {
  const units = await page.request.get(`/api/v1/units?year=${year}&kind=town&per_page=1`)
  const [unit] = (await units.json()).items
  const changed = await page.request.put(`/api/v1/years/${year}/roster/${unit.id}`, {
    headers: { 'If-Match': `"${unit.entry.version}"`, Origin: origin(page) },
    data: {
      name: unit.name,
      kind: unit.kind,
      ranking_group_id: unit.entry.ranking_group?.id ?? null,
      supervision_group_id: null,
      leader_id: null,
      reason: null,
    },
  })
  expect(changed.status(), await changed.text()).toBe(200)
}

// An outage has to be over, so it is one of the running year; nothing else changes with it.
test('an extension is filed by one and confirmed by another', async ({
  page,
  browser,
  baseURL,
  axe,
  shoot,
}) => {
  await page.goto('/years/2026?year=2026')
  await page.getByRole('button', { name: '提出顺延' }).click()
  const form = dialog(page)
  await form.getByRole('button', { name: /提出$/ }).click()
  await expect(form.getByRole('alert')).toContainText('停用原因')
  const cause = `机房断电 ${Date.now()}`
  await fillTime(page, '停用开始时间', '2026-03-05 09:30')
  await fillTime(page, '停用结束时间', '2026-03-04 10:00')
  await form.getByLabel('顺延工作日').fill('2')
  await form.getByLabel('停用原因').fill(cause)
  await form.getByRole('button', { name: /提出$/ }).click()
  await expect(form.getByRole('alert')).toContainText('停用结束时间 — 结束日期早于开始日期')
  await fillTime(page, '停用结束时间', '2026-03-07 10:00')
  await form.getByRole('button', { name: /提出$/ }).click()
  await expect(page.getByText('已提出，待另一人确认')).toBeVisible()
  const own = page.locator('li').filter({ hasText: cause })
  await expect(own).toContainText('待确认')
  await expect(own).toContainText('2026-03-05 09:30 至 2026-03-07 10:00')
  // Thursday and Friday end in the outage; two working days later is Monday and Tuesday.
  await expect(own.getByRole('row', { name: '2026-03-05 2026-03-09' })).toBeVisible()
  await expect(own.getByRole('row', { name: '2026-03-06 2026-03-10' })).toBeVisible()
  const barred = own.getByRole('button', { name: '确认顺延' })
  await expect(barred).toHaveAttribute('aria-disabled', 'true')
  await expect(barred).toHaveAttribute('title', '您是经办人或当事人，须由另一人办理')
  await shoot('year-filed')

  const second = await browser.newContext({
    baseURL,
    locale: 'zh-CN',
    storageState: authFile('secretary'),
  })
  const secretary = await second.newPage()
  await secretary.goto('/years/2026?year=2026')
  const theirs = secretary.locator('li').filter({ hasText: cause })
  await expect(theirs.getByRole('button', { name: '不予顺延' })).toBeVisible()
  await theirs.getByRole('button', { name: '不予顺延' }).click()
  await dialog(secretary).getByRole('button', { name: '不予顺延' }).click()
  await expect(dialog(secretary).getByRole('alert')).toContainText('意见')
  await dialog(secretary).getByRole('button', { name: '取消' }).click()
  await theirs.getByRole('button', { name: '确认顺延' }).click()
  await expect(dialog(secretary)).toContainText('顺延 2 个工作日')
  await dialog(secretary).getByRole('button', { name: '确认顺延' }).click()
  await expect(theirs).toContainText('已生效')
  await expect(theirs.getByRole('button')).toHaveCount(0)
  await second.close()

  await page.getByRole('button', { name: '提出顺延' }).click()
  await fillTime(page, '停用开始时间', '2026-03-06 09:30')
  await fillTime(page, '停用结束时间', '2026-03-06 10:00')
  await form.getByLabel('停用原因').fill('再次断电')
  await form.getByRole('button', { name: /提出$/ }).click()
  await expect(form.getByRole('alert')).toContainText('与已申请的停用时段重叠')
  // What was typed is not lost by a stray Escape.
  await page.keyboard.press('Escape')
  const question = page.getByRole('dialog', { name: '填写的内容尚未保存' })
  await question.getByRole('button', { name: '继续填写' }).click()
  await expect(question).toHaveCount(0)
  await expect(form.getByLabel('停用原因')).toHaveValue('再次断电')
  await page.keyboard.press('Escape')
  await question.getByRole('button', { name: '放弃填写' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.reload()
  await expect(own).toContainText('已生效')
  await expect(own).toContainText('办理人')
  await expect(own.getByRole('columnheader', { name: '顺延后' })).toBeVisible()
  await shoot('year-confirmed')
  await axe()
})

async function fillTime(page: Page, label: string, text: string) {
  const field = page.getByLabel(label)
  await field.fill(text)
  await field.press('Enter')
}

test('days of the calendar are set, changed and removed', async ({ page, shoot }) => {
  await page.goto('/calendar?year=2031')
  await expect(page.getByText('2031 年的放假与调休尚未设置', { exact: false })).toBeVisible()
  const subtitle = page.getByText(/2031 年共 \d+ 个工作日/)
  const workingDays = async () => Number(/共 (\d+)/.exec((await subtitle.textContent()) ?? '')?.[1])
  const before = await workingDays()

  // By keyboard: from New Year on, a week down and a day back.
  await page.locator('[data-day="2031-01-01"]').focus()
  await page.keyboard.press('PageDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-day="2031-02-07"]')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(page.locator('[data-day="2031-01-31"]')).toBeFocused()

  const holiday = page.locator('[data-day="2031-10-01"]')
  await holiday.focus()
  await page.keyboard.press('Enter')
  const form = dialog(page)
  await expect(form).toContainText('10月1日星期三')
  await expect(form.getByRole('radio', { name: '调休上班' })).toBeDisabled()
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('名称')
  await form.getByLabel('名称').fill('国庆节')
  const through = form.getByLabel('连续设置到')
  await through.fill('2031-09-30')
  await through.press('Enter')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('alert')).toContainText('应晚于 2031-10-01，不晚于 2031-10-15')
  await through.fill('2031-10-07')
  await through.press('Enter')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('10月1日已设置')).toBeVisible()
  await expect(holiday).toHaveAccessibleName('10月1日星期三，国庆节，放假')
  await expect(holiday).toBeFocused()
  // Wednesday to Tuesday: five days that were worked.
  await expect(subtitle).toHaveText(`2031 年共 ${before - 5} 个工作日`)

  const worked = page.locator('[data-day="2031-10-11"]')
  await worked.click()
  await form.getByRole('radio', { name: '调休上班' }).check()
  await form.getByLabel('名称').fill('国庆节')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(worked).toHaveAccessibleName('10月11日星期六，国庆节，调休上班')
  await expect(subtitle).toHaveText(`2031 年共 ${before - 4} 个工作日`)
  const listed = page.getByRole('list', { name: '放假与调休安排' })
  await expect(listed).toContainText('放假10月1日至10月7日')
  await expect(listed).toContainText('调休上班10月11日')
  await shoot('calendar-set')

  // Another officer renames the day while this one removes it.
  await worked.click()
  const renamed = await page.request.put('/api/v1/calendar/2031-10-11', {
    headers: { 'If-Match': '"1"', Origin: origin(page) },
    data: { kind: 'working', name: '中秋节', reason: null },
  })
  expect(renamed.status()).toBe(200)
  await form.getByRole('button', { name: '移除' }).click()
  await expect(form.getByText('现为：中秋节（调休上班）')).toBeVisible()
  await shoot('calendar-stale')
  await form.getByRole('button', { name: '按最新内容办理' }).click()
  await form.getByRole('button', { name: '移除' }).click()
  await expect(page.getByText('10月11日已移除')).toBeVisible()
  await expect(worked).toHaveAccessibleName('10月11日星期六，休息日')

  // What this test set goes again, so that it can run twice.
  for (let day = 1; day <= 7; day += 1) {
    await page.request.delete(`/api/v1/calendar/2031-10-0${day}`, {
      headers: { 'If-Match': '"1"', Origin: origin(page) },
    })
  }
  await page.reload()
  await expect(subtitle).toHaveText(`2031 年共 ${before} 个工作日`)
})
