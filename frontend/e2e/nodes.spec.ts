import { watchClicks } from './fixtures/budget'
import { issued } from './fixtures/meetings'
import { as, type Draft, originOf, type Requests, YEAR } from './fixtures/reviews'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// One after the other: the group's home shows what waits of all of them.
test.describe.configure({ mode: 'default', timeout: 120_000 })
test.use({ account: 'unit' })

/** One meeting issues for all tests of the file: each takes its own. */
let ready: Draft[] = []
const next = (): Draft => {
  const one = ready.shift()
  if (!one) throw new Error('too few were issued')
  return one
}

const node = (title: string, due_on: string, weight: string, planned: string) => ({
  title,
  deliverable: '验收报告',
  due_on,
  weight,
  planned,
})
const WHOLE = [
  node('完成选址和设计', '2026-06-30', '40', '400'),
  node('全部建成开放', '2026-12-20', '60', '1200'),
]

const planOf = async (request: Requests, { id }: Draft) =>
  (await request.get(`/api/v1/indicators/${id}/nodes`)).json()

/** Whatever is done to a plan by the server's own way in. */
async function call(request: Requests, what: string, one: Draft, data?: object) {
  const { plan } = await planOf(request, one)
  const method = what === 'nodes' ? 'PUT' : 'POST'
  const answer = await request.fetch(`/api/v1/indicators/${one.id}/${what}`, {
    method,
    headers: { Origin: originOf(), 'If-Match': `"${plan.version}"` },
    data,
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return answer.json()
}

async function handedIn(request: Requests, one: Draft) {
  await call(request, 'nodes', one, { nodes: WHOLE })
  return call(request, 'node-plan/submit', one)
}

/** What is only looked at: a plan that came back with a remark on its second node, and one that waits. */
let shown: { returned: Draft; waiting: Draft }

test.beforeAll(async ({ browser }) => {
  const [returned, waiting, ...others] = await issued('新增公共体育场地', 6)
  if (!returned || !waiting) throw new Error('too few were issued')
  ready = others
  shown = { returned, waiting }
  const [unit, group] = [await as(browser, 'unit'), await as(browser, 'group')]
  await handedIn(unit.request, waiting)
  const { nodes } = await handedIn(unit.request, returned)
  await call(group.request, 'node-plan/return', returned, {
    reason: '节点偏少，请按季度细化',
    remarks: { [nodes[1].id]: '请提前到 11 月底' },
  })
  await Promise.all([unit.context().close(), group.context().close()])
})

const row = (page: Page, number: number) =>
  page.getByRole('listitem', { name: `第 ${number} 步`, exact: true })
/** Types in place of what stands there: once the field has the focus, its number has no separators. */
const retype = async (page: Page, number: number, label: string, text: string) => {
  const control = row(page, number).getByLabel(label)
  await control.focus()
  await control.fill(text)
}
const sum = (page: Page) => page.getByRole('status').filter({ hasText: '权重合计' })

test('a unit writes its plan from a template and hands it in', async ({ page }) => {
  const one = next()
  await page.goto(`/?year=${YEAR}`)
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(one.title) })
    .click()
  await expect(page.getByText('完成时限 2026-12-20')).toBeVisible()
  await page.getByRole('button', { name: /^改革服务/ }).click()
  await expect(page.getByRole('listitem', { name: /^第 \d 步$/ })).toHaveCount(4)
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('印发实施方案')
  await expect(sum(page)).toContainText('权重合计 100 ● 合计 100')

  await row(page, 1).getByRole('button', { name: '在第 1 步下方添加' }).click()
  await expect(row(page, 2).getByLabel('节点名称')).toBeFocused()
  await page.keyboard.type('落实场地')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('落实场地')
  await expect(row(page, 1).getByLabel('节点名称')).toBeFocused()
  await row(page, 1).getByRole('button', { name: '第 1 步下移' }).click()
  await row(page, 2).getByLabel('权重').fill('12.5')
  await expect(sum(page)).toContainText('权重合计 112.5 ▲ 超过 100')
  await row(page, 3).getByRole('button', { name: '删除第 3 步' }).click()
  await expect(sum(page)).toContainText('权重合计 82.5 ▼ 不足 100')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  const faults = page.getByRole('alert').filter({ hasText: '未能完成' })
  await expect(faults).toContainText('第 2 步 完成日期 — 请填写')
  await expect(row(page, 2).getByLabel('节点名称')).toHaveValue('落实场地')
  await faults.getByRole('link', { name: /第 2 步 完成日期/ }).click()
  const first = await row(page, 1).getByLabel('完成日期').inputValue()
  await page.keyboard.type(first)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('节点计划已保存')).toBeVisible()

  // What it lacks to be handed in is told at its place, and moves along with its row.
  await retype(page, 4, '计划完成值', '1')
  await page.getByRole('button', { name: '平均分配权重' }).click()
  await row(page, 3).getByLabel('权重').fill('24')
  await page.getByRole('button', { name: '保存并报送' }).click()
  await expect(faults).toContainText('各节点权重合计 99.00，应为 100')
  await expect(faults).toContainText('第 2 步 交付物 — 请填写')
  await expect(row(page, 4)).toContainText('最后一个节点的计划完成值应达到目标值')
  await row(page, 2).getByRole('button', { name: '第 2 步上移' }).click()
  await expect(row(page, 1).getByLabel('交付物')).toHaveAttribute('aria-invalid', 'true')
  await row(page, 1).getByLabel('交付物').fill('用地批复')
  await retype(page, 1, '计划完成值', '0')
  await retype(page, 4, '计划完成值', '1200')
  await page.getByRole('button', { name: '平均分配权重' }).click()
  await expect(sum(page)).toContainText('合计 100')
  await page.getByRole('button', { name: '保存并报送' }).click()
  await expect(page.getByText('已报送，由政务督查组审批')).toBeVisible()
  await expect(page).toHaveURL(/tab=nodes/)
  const tab = page.getByRole('tabpanel')
  await expect(tab).toContainText('待审批')
  await expect(tab.getByRole('table').locator('tbody tr')).toHaveCount(4)
  await expect(page.getByRole('link', { name: '修改节点计划' })).toHaveCount(0)
})

test('a template asks before it replaces; what is not saved is not left unasked', async ({
  page,
}) => {
  const one = next()
  await page.goto(`/indicators/${one.id}?year=${YEAR}&tab=nodes`)
  await page.getByRole('link', { name: '编制节点计划' }).click()
  await page.getByRole('button', { name: '添加节点' }).click()
  await row(page, 1).getByLabel('节点名称').fill('先行调研')
  await page.getByRole('button', { name: '套用模板' }).click()
  await page.getByRole('button', { name: /^政策制定/ }).click()
  const question = page.getByRole('dialog').filter({ hasText: '现有 1 个节点将被替换' })
  await question.getByRole('button', { name: '取消' }).click()
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('先行调研')
  await page.getByRole('link', { name: '返回', exact: true }).click()
  await page.getByRole('button', { name: '继续填写' }).click()
  await page.getByRole('button', { name: '套用模板' }).click()
  await page.getByRole('button', { name: /^政策制定/ }).click()
  await question.getByRole('button', { name: '替换' }).click()
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('完成调研')
})

test('a group returns it with remarks, the unit mends it, the group approves in its clicks', async ({
  page,
  browser,
}) => {
  const one = next()
  await handedIn(page.request, one)
  const group = await as(browser, 'group')
  await group.goto(`/node-plans?year=${YEAR}`)
  await group.getByRole('link', { name: one.title }).click()
  await expect(group.getByText('以验收报告为准')).toBeVisible()
  await group.getByRole('button', { name: '退回' }).click()
  const dialog = group.getByRole('dialog')
  await dialog.getByLabel(/第 2 步 全部建成开放/).fill('请提前到 11 月底')
  await dialog.getByRole('button', { name: '退回修改' }).click()
  await expect(dialog.getByRole('alert')).toContainText('退回理由')
  await dialog.getByLabel('退回理由').fill('节点偏少')
  await dialog.getByRole('button', { name: '退回修改' }).click()
  await expect(group.getByText(/^已退回，还有 \d+ 份待审批$/)).toBeVisible()
  await expect(group.getByRole('button', { name: '批准' })).toBeVisible()
  await expect(group.getByRole('heading', { level: 1 })).not.toHaveText(one.title)

  await page.goto(`/indicators/${one.id}?year=${YEAR}&tab=nodes`)
  await expect(page.getByRole('tabpanel')).toContainText('节点偏少')
  await page.getByRole('link', { name: '修改节点计划' }).click()
  await expect(page.getByText('督查组已退回，请按意见修改后再报送')).toBeVisible()
  await expect(page.getByText('节点偏少')).toBeVisible()
  await expect(row(page, 2)).toContainText('督查组意见：请提前到 11 月底')
  await row(page, 2).getByLabel('完成日期').fill('2026-11-30')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '保存并报送' }).click()
  await expect(page.getByText('已报送，由政务督查组审批')).toBeVisible()

  const desk = await as(browser, 'group')
  const clicks = await watchClicks(desk)
  await desk.goto(`/?year=${YEAR}`)
  await desk
    .getByRole('main')
    .getByRole('link', { name: new RegExp(one.title) })
    .click()
  await expect(desk.getByRole('table')).toContainText('2026-11-30')
  await desk.getByRole('button', { name: '批准' }).click()
  await desk.getByRole('button', { name: '确认批准' }).click()
  await expect(desk.getByText(/^已批准，/)).toBeVisible()
  await clicks.within('a group approves a node plan')
  await page.reload()
  await expect(page.getByRole('tabpanel')).toContainText('已批准')
  await expect(page.getByRole('tabpanel')).not.toContainText('督查组意见')
  await Promise.all([group.context().close(), desk.context().close()])
})

test('what another saved meanwhile comes in beside what was typed', async ({ page }) => {
  const one = next()
  await call(page.request, 'nodes', one, { nodes: WHOLE })
  await page.goto(`/indicators/${one.id}/nodes?year=${YEAR}`)
  await row(page, 1).getByLabel('节点名称').fill('我写的第一步')
  const { nodes } = await planOf(page.request, one)
  const theirs = nodes.map(({ id }: { id: string }, at: number) => ({ ...WHOLE[at], id }))
  theirs[1].title = '他人改的第二步'
  theirs.splice(1, 0, node('他人加的一步', '2026-09-30', '1', '900'))
  await call(page.request, 'nodes', one, { nodes: theirs })
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('他人已更改该内容')
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('我写的第一步')
  await page.getByRole('button', { name: '按最新内容办理' }).click()
  await expect(row(page, 1).getByLabel('节点名称')).toHaveValue('我写的第一步')
  await expect(row(page, 2).getByLabel('节点名称')).toHaveValue('他人加的一步')
  await expect(row(page, 3).getByLabel('节点名称')).toHaveValue('他人改的第二步')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('节点计划已保存')).toBeVisible()

  // Handed in elsewhere: it can be saved no more, and what was typed stays in sight.
  await row(page, 2).getByLabel('节点名称').fill('来不及保存的')
  await handedIn(page.request, one)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText('您现在不能进行此操作')).toBeVisible()
  await expect(row(page, 2).getByLabel('节点名称')).toHaveValue('来不及保存的')
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
        const { id } = shown.returned
        await page.goto(`/?year=${YEAR}`)
        await look(page, axe)
        await shoot('nodes-home')
        await page.goto(`/indicators/${id}?year=${YEAR}&tab=nodes`)
        await expect(page.getByRole('tabpanel').getByRole('table')).toBeVisible()
        await look(page, axe)
        await shoot('nodes-tab')
        await page.goto(`/indicators/${id}/nodes?year=${YEAR}`)
        await page.getByRole('button', { name: /^添加节点$|^Add a node$/ }).click()
        await page.getByRole('button', { name: /^保存并报送$|^Save and hand in$/ }).click()
        await expect(page.getByRole('alert')).toBeVisible()
        await look(page, axe)
        await shoot('nodes-edit')
      })

      test.describe('as the group', () => {
        test.use({ account: 'group' })
        test('list and decision are clean and fit', async ({ page, axe, shoot }) => {
          await page.goto(`/node-plans?year=${YEAR}&state=all`)
          await look(page, axe)
          await shoot('nodes-list')
          await page.goto(`/node-plans/${shown.waiting.id}?year=${YEAR}`)
          await expect(page.getByRole('table')).toBeVisible()
          await look(page, axe)
          await shoot('nodes-plan')
          await page.getByRole('button', { name: /^退回$|^Return$/ }).click()
          await page.getByRole('button', { name: /^退回修改$|^Return the plan$/ }).click()
          await expect(page.getByRole('alert')).toBeVisible()
          await look(page, axe)
          await shoot('nodes-return')
        })
      })
    })
  }
}
