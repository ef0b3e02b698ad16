import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.use({ account: 'office' })

const YEAR = 2026
const stamp = Date.now().toString(36).toUpperCase()
const units = [1, 2, 3].map((n) => ({ code: `T${stamp}-${n}`, name: `试用${n}局${stamp}` }))
const [first, second, spare] = units as [Made, Made, Made]
interface Made {
  code: string
  name: string
  id?: string
}

const originOf = (page: Page) => ({ Origin: new URL(page.url()).origin })
const row = (page: Page, name: string) => page.locator('tbody tr').filter({ hasText: name })
const choose = async (page: Page, label: string, option: string) => {
  await page.getByRole('combobox', { name: label }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click()
}

/** Enters a unit as another client would; the dialog of it is tested once. */
async function enter(page: Page, unit: Made, kind = 'department') {
  const made = await page.request.post('/api/v1/units', {
    headers: { ...originOf(page), 'Idempotency-Key': `unit-${unit.code}` },
    data: { year: YEAR, kind, code: unit.code, name: unit.name },
  })
  expect(made.status()).toBe(201)
  unit.id = (await made.json()).id
}

test('a new unit is entered in a dialog; a doubled code and name are told at their fields', async ({
  page,
  shoot,
  axe,
}) => {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '单位', exact: true })
    .click()
  await page.getByRole('button', { name: '新增单位' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '新增单位' }).click()
  await expect(dialog.getByRole('alert')).toContainText('单位编码')
  await dialog.getByLabel('单位编码').fill('ZS-WJJ')
  await dialog.getByLabel('单位名称').fill(first.name)
  await dialog.getByRole('button', { name: '新增单位' }).click()
  await expect(dialog.getByRole('alert')).toContainText('与已有的内容重复')
  await expect(dialog.getByLabel('单位名称')).toHaveValue(first.name)
  await axe()
  await shoot('unit-new')
  await dialog.getByLabel('单位编码').fill(first.code)
  await dialog.getByRole('button', { name: '新增单位' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.name)
  first.id = page.url().split('/').at(-1)?.split('?')[0]
  await enter(page, second)
  await enter(page, spare, 'town')
})

test('units without a group are found and put in one together', async ({ page, shoot, axe }) => {
  await page.goto(`/units?year=${YEAR}&q=${stamp}`)
  await expect(page.locator('tbody tr')).toHaveCount(3)
  await choose(page, '待明确', '未定考评分组')
  await expect(page).toHaveURL(/without=ranking_group/)
  await expect(row(page, first.name)).toContainText('待明确')
  await page.getByRole('checkbox', { name: `选择 ${first.name}` }).check()
  await page.getByRole('checkbox', { name: `选择 ${spare.name}` }).check()
  await page.getByRole('button', { name: '调整归属' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('以下 2 个单位')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(dialog.getByRole('alert')).toContainText('请填写')
  await choose(page, '调整到的考评分组', '经济管理')
  await dialog.getByLabel('理由').fill('新设机构')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  // A group of departments takes no town: it is named, and nothing has moved.
  await expect(dialog.getByRole('alert')).toContainText(
    `${spare.name} — 不适用于该类单位，应为：市直部门`,
  )
  await axe()
  await shoot('units-assign')
  await dialog.getByRole('button', { name: '取消' }).click()
  await page.getByRole('checkbox', { name: `选择 ${spare.name}` }).uncheck()
  await page.getByRole('checkbox', { name: `选择 ${second.name}` }).check()
  await page.getByRole('button', { name: '调整归属' }).click()
  await choose(page, '调整到的考评分组', '经济管理')
  await dialog.getByLabel('理由').fill('新设机构')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(page.getByText('已调整 2 个单位')).toBeVisible()
  await expect(page.locator('tbody tr')).toHaveCount(1)
  await page.goto(`/units?year=${YEAR}&q=${stamp}`)
  await expect(row(page, first.name)).toContainText('经济管理')
  await page.getByRole('checkbox', { name: '选择本页全部' }).check()
  await page.getByRole('button', { name: '调整归属' }).click()
  // By keyboard: a dialog on its way in is no target for a mouse.
  await dialog.getByRole('radio', { name: '考评分组' }).press('ArrowRight')
  await expect(dialog.getByRole('radio', { name: '政务督查组' })).toBeChecked()
  await choose(page, '调整到的政务督查组', '政务督查三组')
  await page.getByRole('dialog').getByLabel('理由').fill('分工调整')
  await page.getByRole('dialog').getByRole('button', { name: '确认调整' }).click()
  await expect(page.getByText('已调整 3 个单位')).toBeVisible()
  await expect(row(page, spare.name)).toContainText('政务督查三组')
})

test('sections are added, renamed and closed; a doubled name is told', async ({
  page,
  shoot,
  axe,
}) => {
  await page.goto(`/units/${first.id}?year=${YEAR}`)
  const dialog = page.getByRole('dialog')
  await expect(page.getByText('尚未设置科室')).toBeVisible()
  for (const name of ['办公室', '业务科']) {
    await page.getByRole('button', { name: '新增科室' }).click()
    await dialog.getByLabel('科室名称').fill(name)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(row(page, name)).toBeVisible()
    await expect(dialog).toHaveCount(0)
  }
  await row(page, '业务科').getByRole('button', { name: '修改科室' }).click()
  await dialog.getByLabel('科室名称').fill('办公室')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('与已有的内容重复')
  await dialog.getByLabel('科室名称').fill('综合业务科')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row(page, '综合业务科')).toBeVisible()
  await expect(dialog).toHaveCount(0)
  await row(page, '办公室').getByRole('button', { name: '停用' }).click()
  await dialog.getByLabel('理由').fill('职能并入综合业务科')
  await dialog.getByRole('button', { name: '停用' }).click()
  await expect(row(page, '办公室')).toContainText('已停用')
  await expect(dialog).toHaveCount(0)
  await axe()
  await shoot('unit-sections')
})

test('another clerk was faster: what is typed stays and is sent on top when wanted', async ({
  page,
  shoot,
}) => {
  await page.goto(`/units/${first.id}?year=${YEAR}`)
  await row(page, '综合业务科').getByRole('button', { name: '修改科室' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('科室名称').fill('综合科')
  const { sections } = await (await page.request.get(`/api/v1/units/${first.id}`)).json()
  const stored = sections.find((each: { name: string }) => each.name === '综合业务科')
  const saved = await page.request.put(`/api/v1/sections/${stored.id}`, {
    headers: { ...originOf(page), 'If-Match': `"${stored.version}"` },
    data: { name: '业务一科', position: stored.position, active: true },
  })
  expect(saved.status()).toBe(200)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByText('现为：业务一科')).toBeVisible()
  await expect(dialog.getByLabel('科室名称')).toHaveValue('综合科')
  await shoot('unit-stale')
  await dialog.getByRole('button', { name: '按最新内容办理' }).click()
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row(page, '综合科')).toBeVisible()
})

test('the team has its present and its former members', async ({ page, shoot, axe }) => {
  await page.goto(`/units/${first.id}?year=${YEAR}`)
  await page.getByRole('tab', { name: '领导班子' }).click()
  await expect(page).toHaveURL(/tab=team/)
  const dialog = page.getByRole('dialog')
  for (const [name, from] of [
    ['张明', '2024-03-01'],
    ['李华', '2025-07-15'],
  ] as const) {
    await page.getByRole('button', { name: '新增成员' }).click()
    await dialog.getByLabel('姓名').fill(name)
    await dialog.getByLabel('职务').fill('副局长')
    await dialog.getByLabel('任职起始日期').fill(from)
    await dialog.getByLabel('任职起始日期').press('Enter')
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(row(page, name)).toContainText(`${from} 起`)
    await expect(dialog).toHaveCount(0)
  }
  await row(page, '张明').getByRole('button', { name: '结束任职' }).click()
  await dialog.getByLabel('任职结束日期').fill('2024-01-01')
  await dialog.getByLabel('任职结束日期').press('Enter')
  await dialog.getByRole('button', { name: '结束任职' }).click()
  await expect(dialog.getByRole('alert')).toContainText('结束日期早于开始日期')
  await dialog.getByLabel('任职结束日期').fill('2025-12-31')
  await dialog.getByLabel('任职结束日期').press('Enter')
  await dialog.getByRole('button', { name: '结束任职' }).click()
  await expect(dialog).toHaveCount(0)
  const former = page.getByRole('table', { name: '历任成员' })
  await expect(former).toContainText('2024-03-01 至 2025-12-31')
  await axe()
  await shoot('unit-team')
})

test('a unit moves within the year, and only there', async ({ page, shoot }) => {
  await page.goto(`/units/${second.id}?year=${YEAR}`)
  await page.getByRole('button', { name: '修改年度归属' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, '分管领导', '工业、科技、投资促进')
  await shoot('unit-entry')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('年度归属已保存')).toBeVisible()
  await expect(page.getByRole('definition').nth(2)).toContainText('工业、科技、投资促进')
  await page.getByRole('button', { name: '修改登记信息' }).click()
  await dialog.getByLabel('单位名称').fill(`${second.name}（登记）`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('登记信息已保存')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(second.name)
  await page.getByRole('tab', { name: '历年归属' }).click()
  await expect(row(page, '工业、科技、投资促进')).toBeVisible()
})

test('an indicator names a section of its lead unit', async ({ page }) => {
  await page.goto(`/indicators/new?year=${YEAR}`)
  await expect(page.getByLabel('责任科室')).toBeDisabled()
  const unit = page.getByRole('combobox', { name: '牵头单位' })
  await unit.fill(first.name)
  await page.locator('.ant-select-item-option').filter({ hasText: first.name }).click()
  await choose(page, '责任科室', '综合科')
  await expect(page.locator('.ant-select').filter({ hasText: '综合科' })).toBeVisible()
})

/** A draft that the unit leads, so that there is something to move. */
async function lead(page: Page, unit: Made) {
  const found = await page.request.get(`/api/v1/sources?year=${YEAR}`)
  const source = (await found.json()).items[0].id
  const items = await page.request.get(`/api/v1/sources/${source}/items`)
  const made = await page.request.post('/api/v1/indicators', {
    headers: { ...originOf(page), 'Idempotency-Key': `lead-${unit.code}` },
    data: {
      year: YEAR,
      source_item_id: (await items.json()).items[0].id,
      title: `${unit.name}牵头的试用指标`,
      measure: { kind: 'milestone' },
      lead_unit_id: unit.id,
    },
  })
  expect(made.status()).toBe(201)
}

/** A town, as the unit that goes is. */
const HEIR = '三乡镇'

test('a merger says what follows, and then it is so', async ({ page, shoot, axe }) => {
  await page.goto('/')
  await lead(page, spare)
  await page.goto(`/units/${spare.id}?year=${YEAR}`)
  await page.getByRole('button', { name: '并入其他单位' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认合并' }).click()
  await expect(dialog.getByRole('alert')).toContainText('并入单位')
  await dialog.getByRole('combobox', { name: '并入单位' }).fill(HEIR)
  await page.locator('.ant-select-item-option').filter({ hasText: HEIR }).click()
  await expect(dialog).toContainText(`1 项指标及其他未封账年度的指标改由${HEIR}牵头`)
  await dialog.getByLabel('理由').fill('机构改革')
  await axe()
  await shoot('unit-merge')
  await dialog.getByRole('button', { name: '确认合并' }).click()
  await expect(page.getByText(`改由${HEIR}牵头的指标 1 项`)).toBeVisible()
  await page.getByRole('dialog').getByRole('button').last().click()
  await expect(page.getByText(`并入${HEIR}`).first()).toBeVisible()
  await expect(page.getByRole('button', { name: '并入其他单位' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: '新增科室' })).toHaveCount(0)
  await shoot('unit-merged')
  await page.getByRole('link', { name: '查看并入单位' }).click()
  await page.getByRole('link', { name: '查看牵头指标' }).click()
  await expect(page.getByText(`${spare.name}牵头的试用指标`)).toBeVisible()
  await page.goto(`/units?year=${YEAR}&q=${stamp}`)
  await expect(row(page, spare.name)).toContainText(`并入${HEIR}`)
  await shoot('units-found')
})

test('groups and portfolios are named once, count their units and lead to them', async ({
  page,
}) => {
  const dialog = page.getByRole('dialog')
  await page.goto(`/ranking-groups?year=${YEAR}`)
  await page.getByRole('button', { name: '新增分组' }).click()
  await dialog.getByLabel('分组名称').fill('经济管理')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('与已有的内容重复')
  await dialog.getByLabel('分组名称').fill(`试用组${stamp}`)
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(row(page, `试用组${stamp}`)).toContainText('0 个')
  await row(page, '经济管理').getByRole('link').click()
  await expect(page).toHaveURL(/\/units\?.*ranking_group_id=/)
  await expect(row(page, first.name)).toBeVisible()

  await page.goto(`/portfolios?year=${YEAR}`)
  await page.getByRole('button', { name: '新增', exact: true }).click()
  await dialog.getByRole('radio', { name: '分管领导' }).press('ArrowLeft')
  await expect(dialog.getByRole('radio', { name: '政务督查组' })).toBeChecked()
  await dialog.getByLabel('名称').fill('政务督查五组')
  await dialog.getByRole('button', { name: '保存' }).click()
  await expect(dialog.getByRole('alert')).toContainText('应在 1 到 4 之间')
  await dialog.getByRole('button', { name: '取消' }).click()
  await row(page, '政务督查三组').getByRole('link').click()
  await expect(page).toHaveURL(/supervision_group_id=/)
  await expect(row(page, second.name)).toBeVisible()
})

test.describe('as the officer of a unit', () => {
  test.use({ account: 'unit' })
  test('one keeps one’s own sections and team, and nothing else', async ({ page, shoot, axe }) => {
    await page.goto('/')
    await page
      .getByRole('navigation', { name: '主菜单' })
      .getByRole('link', { name: '本单位' })
      .click()
    await expect(page.getByRole('button', { name: '新增科室' })).toBeEnabled()
    await expect(page.getByRole('button', { name: '修改年度归属' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '并入其他单位' })).toHaveCount(0)
    await axe()
    await shoot('unit-own')
    await page.getByRole('button', { name: '新增科室' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('科室名称').fill(`临时科室${stamp}`)
    await dialog.getByRole('button', { name: '保存' }).click()
    await expect(row(page, `临时科室${stamp}`)).toBeVisible()
    await expect(dialog).toHaveCount(0)
    await row(page, `临时科室${stamp}`).getByRole('button', { name: '停用' }).click()
    await dialog.getByLabel('理由').fill('试用完毕')
    await dialog.getByRole('button', { name: '停用' }).click()
    await expect(row(page, `临时科室${stamp}`)).toContainText('已停用')

    await page.goto(`/units/${first.id}?year=${YEAR}`)
    await expect(row(page, '综合科')).toBeVisible()
    const add = page.getByRole('button', { name: '新增科室' })
    await expect(add).toHaveAttribute('aria-disabled', 'true')
    await expect(add).toHaveAttribute('title', '不在您负责的单位范围内')
    await page.goto(`/units?year=${YEAR}`)
    await expect(page.locator('tbody tr').nth(3)).toBeVisible()
    await expect(page.getByRole('button', { name: '新增单位' })).toHaveCount(0)
    await expect(page.getByRole('checkbox')).toHaveCount(0)
  })
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })

      for (const [name, path] of [
        ['units', `/units?year=${YEAR}&sort=ranking_group`],
        ['ranking-groups', `/ranking-groups?year=${YEAR}`],
        ['portfolios', `/portfolios?year=${YEAR}`],
      ] as const) {
        test(`${name} are clean and fit`, async ({ page, shoot, axe }) => {
          await page.goto(path)
          await expect(page.locator('tbody tr').first()).toBeVisible()
          await fitsTheScreen(page)
          await shoot(name)
          await axe()
        })
      }

      test('a unit is clean and fits', async ({ page, shoot, axe }) => {
        for (const tab of ['sections', 'team', 'years']) {
          await page.goto(`/units/${first.id}?year=${YEAR}&tab=${tab}`)
          await expect(page.locator('tbody tr').first()).toBeVisible()
          await fitsTheScreen(page)
          await shoot(`unit-${tab}`)
          await axe()
        }
      })
    })
  }
}

test.describe('dark', () => {
  test.use({ dark: true })
  test('units keep their contrast', async ({ page, shoot, axe }) => {
    await page.goto(`/units?year=${YEAR}`)
    await expect(page.locator('tbody tr').first()).toBeVisible()
    await shoot('units')
    await axe()
    await page.goto(`/units/${first.id}?year=${YEAR}`)
    await expect(page.locator('tbody tr').first()).toBeVisible()
    await shoot('unit')
    await axe()
  })
})
