import { type Account, authFile } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.describe.configure({ timeout: 120_000 })
test.use({ account: 'unit' })

const YEAR = 2026
const OWN = '市卫生健康局'
let drafted = 0

const originOf = () => new URL(process.env.DUKAO_E2E_BASE ?? '').origin
const write = (key: string) => ({ Origin: originOf(), 'Idempotency-Key': `cascade-${key}` })

interface Draft {
  id: string
  code: string
  title: string
  unit: string
}

/** A numeric draft of the caller's own unit. */
async function draft(page: Page, name: string): Promise<Draft> {
  drafted += 1
  const stamp = `${Date.now().toString(36)}${drafted}`
  const get = async (path: string) => (await page.request.get(`/api/v1${path}`)).json()
  const { items: units } = await get(`/units?q=${encodeURIComponent(OWN)}`)
  const { items: sources } = await get(`/sources?year=${YEAR}&kind=provincial_livelihood`)
  const { items: tasks } = await get(`/sources/${sources[0].id}/items`)
  const title = `${name}${stamp}`
  const made = await page.request.post('/api/v1/indicators', {
    headers: write(stamp),
    data: {
      year: YEAR,
      title,
      source_item_id: tasks[0].id,
      measure: { kind: 'numeric', direction: 'at_least', target: '10' },
      lead_unit_id: units[0].id,
    },
  })
  expect(made.status(), await made.text()).toBe(201)
  const { id, code } = await made.json()
  return { id, code, title, unit: units[0].id }
}

const choosePerson = async (page: Page, label: RegExp, words: string) => {
  const field = page.getByRole('dialog').getByLabel(label)
  await field.click()
  await field.fill(words)
  await expect(
    page.locator('.ant-select-item-option').filter({ hasText: words }).first(),
  ).toBeVisible()
  // The list may open past the edge of the screen.
  await field.press('Enter')
}

test('work goes into other hands from its page, and the history says why', async ({ page }) => {
  const { id } = await draft(page, '移交的一件')
  await page.goto(`/indicators/${id}?year=${YEAR}`)
  await page.getByRole('button', { name: '调整责任' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(dialog.getByRole('alert')).toContainText('具体负责人')
  await expect(dialog.getByRole('alert')).toContainText('理由')
  await dialog.getByLabel('责任科室').click()
  await expect(page.locator('.ant-select-item-option').first()).toBeVisible()
  await dialog.getByLabel('责任科室').press('Enter')
  await choosePerson(page, /具体负责人/, '科室负责人')
  await dialog.getByLabel('理由').fill('职能调整')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('dl')).toContainText('市卫生健康局科室负责人')
  await page.getByRole('tab', { name: '变更记录' }).click()
  const latest = page.getByRole('tabpanel').locator('ol > li').first()
  await expect(latest).toContainText('调整责任')
  await expect(latest).toContainText('理由：职能调整')
  await expect(latest).toContainText('具体负责人定为“市卫生健康局科室负责人”')
})

test('Enter takes who was typed, however late the answer comes', async ({ page }) => {
  const { id } = await draft(page, '移交给谁')
  await page.goto(`/indicators/${id}?year=${YEAR}`)
  await page.getByRole('button', { name: '调整责任' }).click()
  const field = page.getByRole('dialog').getByLabel(/具体负责人/)
  await field.click()
  const listed = page.locator('.ant-select-item-option')
  await expect(listed.filter({ hasText: '科室负责人' }).first()).toBeVisible()
  await expect(listed.first()).not.toContainText('科室负责人')
  await page.route(/people\?.*q=/, () => undefined)
  await field.fill('科室负责人')
  await field.press('Enter')
  await expect(page.getByRole('dialog').getByTitle(/^市卫生健康局科室负责人/)).toBeVisible()
})

test('ticked rows change hands together; what somebody else changed is shown first', async ({
  page,
}) => {
  const one = await draft(page, '一并调整')
  const two = await draft(page, '一并调整')
  await page.goto(`/indicators?year=${YEAR}&q=${encodeURIComponent('一并调整')}`)
  for (const { title } of [one, two]) {
    await page.getByRole('checkbox', { name: title }).check()
  }
  const other = await page.request.post(`/api/v1/indicators/weights`, {
    headers: write(one.code),
    data: { entries: [{ id: one.id, version: 1, weight: '0.01' }] },
  })
  expect(other.status()).toBe(200)
  await page.getByRole('button', { name: '调整责任' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('以下 2 项指标')
  await choosePerson(page, /具体负责人/, '科室负责人')
  await dialog.getByLabel('理由').fill('人员调整')
  await dialog.getByRole('button', { name: '确认调整' }).click()
  const notice = dialog.getByRole('alert')
  await expect(notice).toContainText(one.title)
  await expect(notice).not.toContainText(two.title)
  await expect(dialog.getByLabel('理由')).toHaveValue('人员调整')
  await notice.getByRole('button').click()
  await dialog.getByRole('button', { name: '确认调整' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('已调整 2 项指标')).toBeVisible()
  for (const { id } of [one, two]) {
    const now = await (await page.request.get(`/api/v1/indicators/${id}`)).json()
    expect(now.person.name).toBe('市卫生健康局科室负责人')
  }
})

test('weights are typed against their sum and saved at once; nothing typed is lost', async ({
  page,
}) => {
  const one = await draft(page, '核定权重')
  const two = await draft(page, '核定权重')
  await page.goto(`/indicators/weights?year=${YEAR}`)
  await page.getByRole('link', { name: '调整权重' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(OWN)
  const foot = page.getByRole('status')
  const before = await foot.first().textContent()
  const weightOf = ({ title }: Draft) => page.getByLabel(`${title} 的权重`)
  await weightOf(one).fill('1.5')
  await weightOf(two).fill('250')
  await expect(foot.first()).not.toHaveText(before ?? '')
  await expect(foot.first()).toContainText('已修改 2 项')
  await page.getByRole('button', { name: '保存全部' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toContainText(two.code)
  await expect(weightOf(two)).toHaveAttribute('aria-invalid', 'true')
  await expect(weightOf(one)).toHaveValue('1.5')

  const other = await page.request.post('/api/v1/indicators/weights', {
    headers: write(two.code),
    data: { entries: [{ id: two.id, version: 1, weight: '3' }] },
  })
  expect(other.status()).toBe(200)
  await weightOf(two).fill('2.5')
  await page.getByRole('button', { name: '保存全部' }).click()
  await expect(page.getByText('他人已更改，现为 3')).toBeVisible()
  await expect(weightOf(two)).toHaveValue('2.5')
  await page.getByRole('alert').filter({ hasText: two.code }).getByRole('button').first().click()
  await page.getByRole('button', { name: '保存全部' }).click()
  await expect(page.getByText('已保存 2 项权重')).toBeVisible()
  await expect(page.getByRole('button', { name: '保存全部' })).toBeDisabled()
  const now = await (await page.request.get(`/api/v1/indicators/${two.id}`)).json()
  expect(now.weight).toBe('2.5')
})

test('co-units and the data owner are chosen in the form, shown and recorded', async ({ page }) => {
  const { id, title } = await draft(page, '多家单位的一件')
  await page.goto(`/indicators/${id}/edit?year=${YEAR}`)
  const choose = async (label: string, words: string) => {
    await page.getByLabel(label).click()
    await page.getByLabel(label).fill(words)
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: words })
      .last()
      .click()
    await expect(page.locator('form')).toContainText(words)
  }
  await choose('配合单位', '市生态环境局')
  await choose('配合单位', '市发展和改革局')
  await page.keyboard.press('Escape')
  await choose('数据归口单位', '市统计局')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).toHaveURL(new RegExp(`/indicators/${id}(\\?|$)`))
  const facts = page.locator('dl')
  await expect(facts).toContainText('市生态环境局')
  await expect(facts).toContainText('市发展和改革局')
  await expect(facts).toContainText('市统计局')
  await page.getByRole('tab', { name: '变更记录' }).click()
  const latest = page.getByRole('tabpanel').locator('ol > li').first()
  await expect(latest).toContainText(/配合单位定为“.*市生态环境局.*”/)
  await expect(latest).toContainText('数据归口单位定为“市统计局”')
  await page.goto(`/indicators?year=${YEAR}`)
  await page.getByRole('combobox', { name: '配合单位' }).click()
  await page.getByRole('combobox', { name: '配合单位' }).fill('市生态环境局')
  await page.locator('.ant-select-item-option').filter({ hasText: '市生态环境局' }).first().click()
  await expect(page).toHaveURL(/co_unit_id=/)
  await expect(page.locator('[data-row-link]').filter({ hasText: title })).toBeVisible()
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('reassigning and weighing are clean and fit', async ({ page, axe, shoot }) => {
        const { id, title, unit } = await draft(page, '版面')
        await page.goto(`/indicators/${id}?year=${YEAR}&assign=1`)
        await expect(page.getByRole('dialog')).toContainText(title)
        await fitsTheScreen(page)
        await shoot('assign')
        await axe()
        await page.goto(`/indicators/${id}/edit?year=${YEAR}`)
        await expect(page.getByLabel(/配合单位|Co-units/)).toBeVisible()
        await fitsTheScreen(page)
        await shoot('edit-beside')
        await axe()
        await page.goto(`/indicators/weights/${unit}?year=${YEAR}`)
        await page.getByLabel(new RegExp(title)).fill('0.5')
        await fitsTheScreen(page)
        await shoot('unit-weights')
        await axe()
      })
    })
  }
}

test.describe('as the office', () => {
  test.use({ account: 'office' })
  test('an alarm leads to the reassignment in one click', async ({ page, browser, shoot }) => {
    const { id, title, unit } = await draft(page, '空缺的一件')
    const as = async (account: Account) =>
      (await browser.newContext({ baseURL: originOf(), storageState: authFile(account) })).request
    const [sysadmin, secadmin] = [await as('sysadmin'), await as('secadmin')]
    const account = `leaver.${Date.now().toString(36)}`
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format()
    const entered = await sysadmin.post('/api/v1/people', {
      headers: write(account),
      data: { account, name: '即将调离的人', unit_id: unit },
    })
    expect(entered.status(), await entered.text()).toBe(201)
    const leaver = await entered.json()
    const given = await secadmin.post('/api/v1/grants', {
      headers: write(`${account}-post`),
      data: {
        person_id: leaver.id,
        role: 'responsible_person',
        unit_id: unit,
        from_on: today,
        reason: '任职通知',
      },
    })
    expect(given.status(), await given.text()).toBe(201)
    const assigned = await page.request.post(`/api/v1/indicators/${id}/assignment`, {
      headers: { Origin: originOf(), 'If-Match': '"1"' },
      data: { person_id: leaver.id, reason: '暂由其承办' },
    })
    expect(assigned.status(), await assigned.text()).toBe(200)
    const closed = await sysadmin.post(`/api/v1/people/${leaver.id}/close`, {
      headers: { Origin: originOf(), 'If-Match': `"${leaver.version}"` },
      data: { last_on: today, reason: '调离' },
    })
    expect(closed.status(), await closed.text()).toBe(200)
    await page.goto(`/vacancies?year=${YEAR}`)
    await shoot('vacancies-reassign')
    const alarm = page.locator('tbody tr').filter({ hasText: title })
    await alarm.getByRole('link', { name: '重新指定' }).click()
    const dialog = page.getByRole('dialog')
    await choosePerson(page, /具体负责人/, '科室负责人')
    await dialog.getByLabel('理由').fill('原负责人调离')
    await dialog.getByRole('button', { name: '确认调整' }).click()
    await expect(dialog).toHaveCount(0)
    await page.goto(`/vacancies?year=${YEAR}`)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(alarm).toHaveCount(0)
  })
})
