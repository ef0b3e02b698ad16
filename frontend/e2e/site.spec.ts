import { readFileSync } from 'node:fs'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.use({ account: 'sysadmin' })

/** One red pixel: enough to be a PNG. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)
const HEAD = '账号,姓名,单位,科室,职务,电话,岗位'
const csv = (...rows: string[]) => ({
  name: '人员.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEAD, ...rows].join('\n')}\n`),
})
const FAULTY = csv(
  '张三,张三,市卫生健康局,,,,',
  'li.si,=1+1,市神秘局,,,,',
  'wang.wu,王五,市卫生健康局,,,,科室负责人',
)

const choose = (page: Page, file: { name: string; mimeType: string; buffer: Buffer }) =>
  page.locator('input[type=file]').setInputFiles(file)

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })

      test('the settings are clean and fit', async ({ page, axe, shoot }) => {
        await page.goto('/settings')
        await expect(page.getByRole('button', { name: /保存|Save/ })).toBeVisible()
        await expect(page).toHaveTitle(/系统设置|Settings/)
        await fitsTheScreen(page)
        await shoot('settings')
        await axe()
      })

      test('faults of a file of people are told cell by cell', async ({ page, axe, shoot }) => {
        await page.goto('/people/import')
        await choose(page, FAULTY)
        await page.getByRole('button', { name: /开始校验|Check the file/ }).click()
        const faults = page.locator('table tbody tr')
        await expect(faults).toHaveCount(4)
        await expect(faults.nth(1)).toContainText('=1+1')
        await expect(page.getByRole('button', { name: /确认导入|Import now/ })).toHaveCount(0)
        await fitsTheScreen(page)
        await shoot('people-faults')
        await axe()
      })

      test('the issue of accounts is clean and fits', async ({ page, axe, shoot }) => {
        await page.goto('/people/codes')
        await page.getByRole('radio').nth(1).check()
        await page.getByRole('button', { name: /发放口令|Issue codes/ }).click()
        await expect(page.getByRole('alert')).toBeFocused()
        await fitsTheScreen(page)
        await shoot('codes')
        await axe()
      })
    })
  }
}

test.describe('dark', () => {
  test.use({ dark: true })
  test('settings keep their contrast', async ({ page, axe, shoot }) => {
    await page.goto('/settings')
    await expect(page.getByRole('button', { name: '保存' })).toBeVisible()
    await shoot('settings')
    await axe()
  })
})

test('what is no image, or too large, is refused before it is sent', async ({ page }) => {
  await page.goto('/settings')
  const input = page.locator('input[type=file]')
  await input.setInputFiles({
    name: 'a.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  })
  await expect(page.getByText('只能使用 PNG 或 JPEG 图片')).toBeVisible()
  await input.setInputFiles({
    name: 'a.png',
    mimeType: 'image/png',
    buffer: Buffer.concat([PNG, Buffer.alloc(210 * 1024)]),
  })
  await expect(page.getByText('图片超过 200 KB')).toBeVisible()
  await input.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from('GIF89a') })
  await expect(page.getByText('该文件不是有效的图片')).toBeVisible()
  await expect(page.getByRole('img', { name: '标志预览' })).toHaveCount(0)
})

// There is one set of settings: those who change it do so one after the other.
test.describe('settings', () => {
  test.describe.configure({ mode: 'serial' })
  test('city, emblem and head are seen at once, on the page of signing in too', async ({
    page,
    browser,
    baseURL,
    axe,
    shoot,
  }) => {
    await page.goto('/settings')
    await page.getByLabel('城市名称').fill('样例市')
    await page.locator('input[type=file]').setInputFiles({
      name: 'emblem.png',
      mimeType: 'image/png',
      buffer: PNG,
    })
    await expect(page.getByRole('img', { name: '标志预览' })).toBeVisible()
    await page.getByLabel('发文机关标志').fill('样例市人民政府督查室文件')
    await expect(page.getByRole('figure')).toContainText('样例市人民政府督查室文件')
    await page.getByLabel('预警提前工作日').fill('99')
    await page.getByLabel('密码最短长度').fill('六')
    await page.getByRole('button', { name: '保存' }).click()
    const summary = page.getByRole('alert')
    await expect(summary).toContainText('有 2 处需要修改')
    await summary.getByRole('link', { name: /预警提前工作日/ }).click()
    await expect(page.getByLabel('预警提前工作日')).toBeFocused()
    await expect(page.getByLabel('城市名称')).toHaveValue('样例市')
    await axe()
    await page.getByLabel('预警提前工作日').fill('6')
    await page.getByLabel('密码最短长度').fill('10')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('设置已保存')).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('样例市督考')
    await shoot('settings-changed')

    const outside = await browser.newContext({ baseURL, locale: 'zh-CN' })
    const nobody = await outside.newPage()
    await nobody.goto('/sign-in')
    await expect(nobody.getByText('样例市督考')).toBeVisible()
    await expect(nobody).toHaveTitle('登录 · 样例市督考')
    await expect(nobody.locator('main img')).toHaveJSProperty('naturalWidth', 1)
    await nobody.screenshot({ path: 'e2e/screenshots/sign-in-emblem.png' })
    await outside.close()

    await page.getByRole('button', { name: '移除标志' }).click()
    await page.getByLabel('城市名称').fill('中山市')
    await page.getByLabel('发文机关标志').fill('中山市人民政府督查室文件')
    await page.getByLabel('预警提前工作日').fill('5')
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('banner')).toContainText('中山市督考')
  })

  test('another administrator was faster', async ({ page }) => {
    await page.goto('/settings')
    await page.getByLabel('修改理由').fill('我的修改')
    const settings = await (await page.request.get('/api/v1/settings')).json()
    const { version, updated_at, allowed_actions, ...value } = settings
    const origin = new URL(page.url()).origin
    const saved = await page.request.put('/api/v1/settings', {
      headers: { 'If-Match': `"${version}"`, Origin: origin },
      data: { ...value, plan_working_days: value.plan_working_days === 15 ? 16 : 15 },
    })
    expect(saved.status(), `${updated_at} ${allowed_actions.length}`).toBe(200)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByRole('alert')).toContainText('他人刚刚修改过设置')
    await page.getByRole('button', { name: '载入最新设置' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.getByRole('button', { name: '保存' }).click()
    await expect(page.getByText('设置已保存')).toBeVisible()
  })
})

test('people come in, get their codes and their slips', async ({ page, axe, shoot }) => {
  const stamp = Date.now()
  const rows = Array.from(
    { length: 10 },
    (_, n) =>
      `p${stamp}.${n},人员${n},市卫生健康局,业务科,科员,0760-${n},${n === 0 ? '科室负责人' : ''}`,
  )
  await page.goto('/')
  await page
    .getByRole('navigation', { name: '主菜单' })
    .getByRole('link', { name: '导入人员' })
    .click()
  await choose(page, csv(...rows))
  await page.getByRole('button', { name: '开始校验' }).click()
  await expect(page.getByText('校验通过，没有发现问题。')).toBeVisible()
  await expect(page.getByRole('heading', { name: /拟任岗位/ })).toBeVisible()
  await shoot('people-checked')
  await axe()
  await page.getByRole('button', { name: '确认导入' }).click()
  await expect(page.getByText('已新增 10 条。')).toBeVisible()
  await page.getByRole('link', { name: '发放账号' }).click()

  await page.getByRole('button', { name: '发放口令' }).click()
  // How many it reaches is said before it is done.
  await expect(page.getByRole('alert')).toContainText(/将为 \d+ 名尚不能登录的人员生成新口令/)
  await page.getByRole('button', { name: /^确认发放 \d+ 人$/ }).click()
  await expect(page.getByRole('heading', { name: /已发放 \d+ 人/ })).toBeVisible()
  const row = page.locator('tbody tr').filter({ hasText: `p${stamp}.0` })
  const code = (await row.getByText(/^[A-Z2-9]{12}$/).textContent()) ?? ''
  await shoot('codes-issued')
  await axe()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 Excel' }).click()
  const bytes = readFileSync(await (await downloading).path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主菜单' })).toBeHidden()
  const slip = page.locator('[data-slips] section').filter({ hasText: `p${stamp}.0` })
  await expect(slip).toBeVisible()
  await expect(slip).toContainText(code)
  await page.pdf({ path: 'e2e/screenshots/slips.pdf', format: 'A4', preferCSSPageSize: true })
  await page.setViewportSize({ width: 794, height: 1123 })
  await page.screenshot({ path: 'e2e/screenshots/slips.png' })
  await page.emulateMedia({ media: 'screen' })

  const origin = new URL(page.url()).origin
  const entered = await page.request.post('/api/v1/session', {
    headers: { Origin: origin },
    data: { account: `p${stamp}.0`, password: code },
  })
  expect((await entered.json()).duty).toBe('change_password')
})

test.describe('as the office', () => {
  test.use({ account: 'office' })
  test('units and sections come from files', async ({ page, axe, shoot }) => {
    const stamp = Date.now()
    await page.goto('/units/import?year=2026')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载空表' }).click()
    expect((await downloading).suggestedFilename()).toBe('units.xlsx')
    await choose(page, {
      name: '单位.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `单位编码,单位名称,类别,考评分组,督查组,分管领导\nE${stamp},新设局${stamp},部门,经济管理,3,3\nZS-WJJ,市卫生健康局,部门,经济管理,1,2\n`,
      ),
    })
    await page.getByRole('button', { name: '开始校验' }).click()
    await expect(page.getByText('校验通过，没有发现问题。')).toBeVisible()
    await expect(page.getByRole('heading', { name: /与现有数据不同/ })).toBeVisible()
    await shoot('units-checked')
    await axe()
    await page.getByRole('button', { name: '确认导入' }).click()
    await expect(page.getByText('已新增 1 条。')).toBeVisible()
    await page.goto('/sections/import')
    await choose(page, {
      name: '科室.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`单位,科室,顺序\nE${stamp},办公室,1\n`),
    })
    await page.getByRole('button', { name: '开始校验' }).click()
    await page.getByRole('button', { name: '确认导入' }).click()
    await expect(page.getByText('已新增 1 条。')).toBeVisible()
    await page.goto('/settings')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限查看此页')
  })
})
