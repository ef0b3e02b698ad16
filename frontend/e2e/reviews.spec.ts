import type { Browser } from '@playwright/test'
import { watchClicks } from './fixtures/budget'
import { answers, as, type Draft, draft, passed, step, submitted, YEAR } from './fixtures/reviews'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.describe.configure({ timeout: 120_000 })
test.use({ account: 'unit' })

/** The page to which a row of the queue leads. */
const open = async (page: Page, { title }: Draft) => {
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
}

test('the whole way by its three roles, each within its clicks', async ({
  page,
  clicks,
  browser,
}) => {
  const one = await draft(page.request, '新增公共充电桩')
  await page.goto(`/?year=${YEAR}`)
  await page.getByRole('link', { name: '查看指标', exact: true }).click()
  await page.getByRole('searchbox').fill(one.title)
  await page.keyboard.press('Enter')
  await open(page, one)
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click()
  await expect(page.getByText('已提交，由政务督查组初审')).toBeVisible()
  await clicks.within('a unit officer hands an indicator in')
  await expect(page.getByRole('button', { name: '提交审核' })).toHaveCount(0)

  const group = await as(browser, 'group')
  const groupClicks = await watchClicks(group)
  await group.goto(`/?year=${YEAR}`)
  await group
    .getByRole('main')
    .getByRole('link', { name: /督查组初审/ })
    .click()
  await open(group, one)
  await expect(group.getByText('以验收报告为准')).toBeVisible()
  await group.getByRole('button', { name: '五项均符合' }).click()
  await group.getByLabel('建议目标值').fill('1500')
  await expect(group.getByRole('status').filter({ hasText: '1,500 套' })).toContainText('+300')
  await group.getByRole('button', { name: '通过初审' }).click()
  await expect(group.getByText(/^已通过/)).toBeVisible()
  await groupClicks.within('a group reviews an indicator with the five questions')

  const leader = await as(browser, 'leader', 375)
  const leaderClicks = await watchClicks(leader)
  await leader.goto(`/?year=${YEAR}`)
  await leader
    .getByRole('main')
    .getByRole('link', { name: /分管领导审核/ })
    .click()
  await expect(leader.locator('tr').filter({ hasText: one.title })).toContainText(
    '督查组建议 1,500 套',
  )
  await open(leader, one)
  await leader.getByRole('radio', { name: '提标' }).click()
  await expect(leader.getByLabel('新目标值')).toBeFocused()
  await leader.keyboard.type('1100')
  await expect(leader.getByText('新目标值应高于 1,200 套')).toBeVisible()
  await leader.getByLabel('新目标值').fill('1600')
  await expect(leader.getByRole('status').filter({ hasText: '1,600 套' })).toContainText('+400')
  await leader.getByLabel('提标理由').fill('对标先进地区')
  await leader.getByRole('button', { name: '提标并通过' }).click()
  await expect(leader.getByText(/^已提标并通过/)).toBeVisible()
  await leaderClicks.within('a leader raises a target')

  await page.reload()
  await page.getByRole('tab', { name: '审核' }).click()
  await expect(page).toHaveURL(/tab=reviews/)
  const steps = page.getByRole('tabpanel').locator('ol > li')
  await expect(steps).toHaveCount(3)
  await expect(steps.nth(1)).toContainText('具体明确：符合')
  await expect(steps.nth(1)).toContainText('建议目标值 1,500 套')
  await expect(steps.nth(2)).toContainText('目标值由 1,200 套 提高到 1,600 套')
  await expect(steps.nth(2)).toContainText('理由：对标先进地区')
  await page.getByRole('tab', { name: '变更记录' }).click()
  await expect(page.getByRole('tabpanel').locator('ol > li').first()).toContainText(
    '目标值由“1,200”改为“1,600”',
  )
  await Promise.all([group.context().close(), leader.context().close()])
})

test('what is not met says why; a return leads back, and it comes again', async ({
  page,
  browser,
}) => {
  const one = await submitted(page.request, await draft(page.request, '改造供水管网'))
  const group = await as(browser, 'group')
  await group.goto(`/reviews/${one.id}?year=${YEAR}`)
  const form = group.getByRole('form', { name: '初审意见' })
  await form.getByRole('button', { name: '提交审核结论' }).click()
  const faults = form.getByRole('alert')
  await expect(faults.getByRole('link')).toHaveCount(6)
  await faults.getByRole('link', { name: /^具体明确/ }).click()
  await expect(
    form.getByRole('radiogroup', { name: '具体明确' }).getByRole('radio').first(),
  ).toBeFocused()
  await group.getByRole('button', { name: '五项均符合' }).click()
  await form.getByRole('radiogroup', { name: '合理可行' }).getByText('不符合').click()
  await form.getByRole('button', { name: '通过初审' }).click()
  await expect(faults).toContainText('合理可行的说明')
  await expect(faults).toContainText('通过的理由')
  await form.getByLabel('合理可行的说明').fill('依据偏旧')
  await form.getByRole('radiogroup', { name: '审核结论' }).getByText('退回').click()
  await form.getByRole('button', { name: '退回修改' }).click()
  await expect(faults).toContainText('退回理由')
  await expect(form.getByLabel('合理可行的说明')).toHaveValue('依据偏旧')
  await form.getByLabel('退回理由').fill('请换用今年的依据')
  await form.getByRole('button', { name: '退回修改' }).click()
  await expect(group.getByText(/^已退回/)).toBeVisible()

  await page.goto(`/indicators/${one.id}?year=${YEAR}`)
  await expect(page.getByRole('heading', { level: 1 }).locator('..')).toContainText('已退回')
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByLabel('制定依据').fill('市政府 2026 年第 8 号文')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).not.toHaveURL(/edit/)
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '确认提交' }).click()
  await expect(page.getByText('已提交，由政务督查组初审')).toBeVisible()
  await group.goto(`/reviews?year=${YEAR}&q=${encodeURIComponent(one.title)}`)
  await expect(group.locator('tbody tr[data-key]')).toContainText('第 2 次送审')
  await open(group, one)
  await expect(group.getByText('理由：请换用今年的依据')).toBeVisible()
  await group.context().close()
})

test('what changed meanwhile is shown first; what another decided is told', async ({
  page,
  browser,
}) => {
  const one = await submitted(page.request, await draft(page.request, '建设口袋公园'))
  const group = await as(browser, 'group')
  await group.goto(`/reviews/${one.id}?year=${YEAR}`)
  await group.getByRole('button', { name: '五项均符合' }).click()
  await group.getByLabel('建议目标值').fill('1300')
  const officer = await (await page.request.get('/api/v1/session')).json()
  const now = await step(page.request, 'assignment', one, {
    person_id: officer.person.id,
    reason: '暂由联络员承办',
  })
  const form = group.getByRole('form', { name: '初审意见' })
  await form.getByRole('button', { name: '通过初审' }).click()
  await expect(form.getByRole('alert')).toContainText('他人已更改该内容')
  await expect(group.getByLabel('建议目标值')).toHaveValue('1,300')
  await form.getByRole('button', { name: '按最新内容办理' }).click()

  const other = await as(browser, 'group')
  await passed(other.request, now)
  await form.getByRole('button', { name: '通过初审' }).click()
  await expect(group.getByText('该指标现为“分管领导审核”，您不能办理')).toBeVisible()
  await Promise.all([group.context().close(), other.context().close()])
})

test('a leader passes several together; the low one is named and looked at alone', async ({
  page,
  browser,
}) => {
  const group = await as(browser, 'group')
  const name = `社区卫生站${Date.now().toString(36)}`
  const ready: Draft[] = []
  for (const part of [{}, { standard: '力争年底前有所改善' }, {}]) {
    const one = await submitted(page.request, await draft(page.request, name, part))
    ready.push(await passed(group.request, one))
  }
  const leader = await as(browser, 'leader')
  await leader.goto(`/reviews?year=${YEAR}&q=${encodeURIComponent(name)}`)
  await expect(leader.locator('tbody tr[data-key]')).toHaveCount(3)
  await leader.getByRole('checkbox', { name: '选择本页全部' }).check()
  await leader.getByRole('button', { name: '通过所选' }).click()
  const dialog = leader.getByRole('dialog')
  await expect(dialog.getByText('其中 1 项有低目标提示')).toBeVisible()
  await dialog.getByRole('button', { name: '通过 3 项' }).click()
  const faults = dialog.getByRole('alert')
  await expect(faults.getByRole('link')).toHaveCount(1)
  await expect(faults).toContainText(`${ready[1]?.code} — 有低目标提示，须逐项审核`)
  await dialog.getByRole('button', { name: '去掉这 1 项' }).click()
  await dialog.getByRole('button', { name: '通过 2 项' }).click()
  await expect(leader.getByText('已通过 2 项，提请常务会议审定')).toBeVisible()
  await expect(leader.locator('tbody tr[data-key]')).toHaveCount(1)
  await expect(leader.locator('tbody tr[data-key]')).toContainText('完成标准难以考核')
  await expect(leader.getByRole('checkbox', { name: ready[1]?.title })).toBeChecked()
  await Promise.all([group.context().close(), leader.context().close()])
})

test('ticked rows of the ledger are handed in together; who lacks what is named', async ({
  page,
}) => {
  const name = `农贸市场改造${Date.now().toString(36)}`
  const one = await draft(page.request, name)
  const bare = await draft(page.request, name, { weight: null, basis: null })
  await page.goto(`/indicators?year=${YEAR}&q=${encodeURIComponent(name)}`)
  await expect(page.locator('tbody tr[data-key]')).toHaveCount(2)
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: '提交审核' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '提交 2 项' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    `${bare.code} — 送审前须补齐或更正：制定依据、权重`,
  )
  await dialog.getByRole('button', { name: '去掉这 1 项' }).click()
  await dialog.getByRole('button', { name: '提交 1 项' }).click()
  await expect(page.getByText('已提交 1 项，由政务督查组初审')).toBeVisible()
  await expect(page.locator('tr').filter({ hasText: one.title })).toContainText('督查组初审')
  await expect(page.getByRole('checkbox', { name: bare.title })).toBeChecked()
})

test('what a draft lacks leads to where it is filled in', async ({ page, axe }) => {
  const { id } = await draft(page.request, '缺项的草稿', { weight: null })
  await page.goto(`/indicators/${id}?year=${YEAR}`)
  await page.getByRole('button', { name: '提交审核' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: '确认提交' })).toHaveCount(0)
  await axe()
  await dialog.getByRole('link', { name: '权重' }).click()
  await expect(page.getByLabel('权重')).toBeFocused()
})

test('who may not decide is told so', async ({ page, browser }) => {
  const one = await submitted(page.request, await draft(page.request, '只能查看的'))
  const office = await as(browser, 'office')
  await office.goto(`/reviews/${one.id}?year=${YEAR}`)
  await expect(office.getByText('该指标现为“督查组初审”，您不能办理')).toBeVisible()
  await expect(office.getByRole('form')).toHaveCount(0)
  await office.context().close()
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      const name = '持续推进老年助餐点'
      const prepare = async (browser: Browser) => {
        const [unit, group] = [await as(browser, 'unit'), await as(browser, 'group')]
        const low = { standard: '力争年底前建成' }
        const first = await submitted(unit.request, await draft(unit.request, name, low))
        const second = await submitted(unit.request, await draft(unit.request, name, low))
        const notSound = { ...answers, sound: { met: false, remark: '依据偏旧，请核对' } }
        const ready = await passed(group.request, second, {
          answers: notSound,
          reason: '新方案本月出台',
          suggested_target: '1500',
        })
        await Promise.all([unit.context().close(), group.context().close()])
        return { first, ready }
      }
      const look = async (page: Page, axe: () => Promise<void>) => {
        await page.waitForLoadState('networkidle')
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
        await fitsTheScreen(page)
        await axe()
      }

      test.describe('as the group', () => {
        test.use({ account: 'group' })
        test('queue and review are clean and fit', async ({ page, browser, axe, shoot }) => {
          const { first } = await prepare(browser)
          await page.goto(`/?year=${YEAR}`)
          await look(page, axe)
          await shoot('reviews-home')
          await page.goto(`/reviews?year=${YEAR}`)
          await look(page, axe)
          await shoot('reviews-queue')
          await page.goto(`/reviews/${first.id}?year=${YEAR}`)
          await page.getByRole('button', { name: /五项均符合|All five/ }).click()
          await page
            .getByRole('radio', { name: /^不符合$|^Not met$/ })
            .nth(3)
            .check()
          await look(page, axe)
          await shoot('reviews-group')
          await page.getByRole('button', { name: /^通过初审$|^Pass$/ }).click()
          await expect(page.getByRole('form').getByRole('alert')).toBeVisible()
          await look(page, axe)
          await shoot('reviews-group-faults')
        })
      })

      test.describe('as the office', () => {
        test.use({ account: 'office' })
        test('what waits at several levels is told apart', async ({
          page,
          browser,
          axe,
          shoot,
        }) => {
          const { first, ready } = await prepare(browser)
          await page.goto(`/reviews?year=${YEAR}`)
          const levels = page.getByRole('radiogroup')
          await expect(levels.getByText(/督查组初审|Group review/)).toBeVisible()
          await look(page, axe)
          await shoot('reviews-levels')
          await levels.getByText(/分管领导审核|Leader review/).click()
          await expect(page).toHaveURL(/state=leader_review/)
          await expect(page.getByRole('link', { name: ready.title })).toBeVisible()
          await expect(page.getByRole('link', { name: first.title })).toHaveCount(0)
        })
      })

      test.describe('as the leader', () => {
        test.use({ account: 'leader' })
        test('queue, raise and trail are clean and fit', async ({ page, browser, axe, shoot }) => {
          const { ready } = await prepare(browser)
          await page.goto(`/reviews?year=${YEAR}`)
          await page.getByRole('checkbox', { name: new RegExp(ready.title) }).check()
          await look(page, axe)
          await shoot('reviews-leader-queue')
          await page.getByRole('button', { name: /通过所选|Pass selected/ }).click()
          await look(page, axe)
          await shoot('reviews-pass-many')
          await page.goto(`/reviews/${ready.id}?year=${YEAR}`)
          await page.getByRole('radio', { name: /提标|Raise/ }).check()
          await page.getByRole('button', { name: /采用督查组建议|Take the group/ }).click()
          await look(page, axe)
          await shoot('reviews-leader')
          await page.goto(`/indicators/${ready.id}?year=${YEAR}&tab=reviews`)
          await expect(page.locator('ol > li')).not.toHaveCount(0)
          await look(page, axe)
          await shoot('reviews-trail')
        })
      })
    })
  }
}
