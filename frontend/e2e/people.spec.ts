import { authFile, PASSWORD } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

const stamp = Date.now().toString(36)
const choose = async (page: Page, label: string, typed: string, option = typed) => {
  const box = page.getByRole('dialog').getByRole('combobox', { name: label })
  await box.click()
  await box.fill(typed)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option')
    .filter({ hasText: option })
    .first()
    .click()
}

const PAGES = [
  ['people', 'sysadmin', '/people', { 'zh-CN': '人员', en: 'People' }],
  ['grants', 'secadmin', '/grants', { 'zh-CN': '岗位授权', en: 'Posts given' }],
  ['delegations', 'secadmin', '/delegations', { 'zh-CN': '岗位委托', en: 'Lent posts' }],
  ['vacancies', 'office', '/vacancies', { 'zh-CN': '空缺提醒', en: 'Vacancies' }],
  ['conflicts', 'secadmin', '/conflicts', { 'zh-CN': '兼任核查', en: 'Conflicting posts' }],
] as const

for (const [name, account, path, titles] of PAGES) {
  for (const language of LANGUAGES) {
    for (const width of widthsOf(language)) {
      test.describe(`${name} ${language} ${width}`, () => {
        test.use({ account, language, width })
        test('is clean and fits', async ({ page, axe, shoot }) => {
          await page.goto(path)
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[language])
          await page.waitForLoadState('networkidle')
          await axe()
          await fitsTheScreen(page)
          await shoot(name)
        })
      })
    }
  }
}

test.describe('a person comes, is given a post, and leaves', () => {
  test.describe.configure({ mode: 'serial' })
  const person = { name: `新任${stamp}`, account: `new.${stamp}` }
  let address = ''

  test.describe('the system administrator', () => {
    test.use({ account: 'sysadmin' })
    test('enters them and issues a code that is told once', async ({ page, axe, shoot }) => {
      await page.goto('/people')
      await page.getByRole('button', { name: '新建人员' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('账号').fill('新 任')
      await dialog.getByLabel('姓名').fill(person.name)
      await dialog.getByRole('button', { name: '建立账号' }).click()
      await expect(dialog.getByRole('alert')).toContainText('账号')
      await expect(dialog.getByLabel('姓名')).toHaveValue(person.name)
      await dialog.getByLabel('账号').fill(person.account)
      await choose(page, '所在单位', '卫生健康局', '市卫生健康局')
      await axe()
      await shoot('person-new')
      await dialog.getByRole('button', { name: '建立账号' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name)
      address = new URL(page.url()).pathname
      await expect(page.getByText('尚不能登录')).toBeVisible()
      await page.getByRole('button', { name: '发放一次性口令' }).click()
      await dialog.getByRole('button', { name: '发放' }).click()
      await expect(page.getByText('关闭后不再显示')).toBeVisible()
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
      await expect(page.getByText('一次性口令（待首次登录）')).toBeVisible()
      await expect(page.getByRole('button', { name: '授予岗位' })).toHaveAttribute(
        'aria-disabled',
        'true',
      )
      await axe()
      await shoot('person')
    })
  })

  test.describe('the security administrator', () => {
    test.use({ account: 'secadmin' })
    test('gives a sensitive post that waits for another', async ({ page, axe, shoot }) => {
      await page.goto(address)
      await page.getByRole('button', { name: '授予岗位' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '授予', exact: true }).click()
      await expect(dialog.getByRole('alert')).toContainText('角色')
      await choose(page, '角色', '常务会议秘书')
      await dialog.getByLabel('理由').fill('人事任命')
      await axe()
      await shoot('post-give')
      await dialog.getByRole('button', { name: '授予', exact: true }).click()
      await expect(page.getByText('待复核')).toBeVisible()
      await page.goto('/grants?state=awaiting')
      const row = page.locator('tbody tr').filter({ hasText: person.name })
      await expect(row.getByRole('button', { name: '同意' })).toHaveAttribute(
        'aria-description',
        '您是经办人或当事人，须由另一人办理',
      )
      await shoot('grants-awaiting')
    })

    test('is told which two posts exclude each other', async ({ page }) => {
      await page.goto(address)
      await page.getByRole('button', { name: '授予岗位' }).click()
      await choose(page, '角色', '审计管理员')
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('理由').fill('试兼任')
      await dialog.getByRole('button', { name: '授予', exact: true }).click()
      await expect(dialog.getByRole('alert')).toContainText(
        '“审计管理员”与此人的“常务会议秘书”岗位不得兼任',
      )
    })
  })

  test.describe('another administrator', () => {
    test.use({ account: null })
    test('consents, and later ends the account', async ({ page, baseURL, shoot }) => {
      // Not the one who issued the code.
      await page.request.post('/api/v1/session', {
        headers: { Origin: baseURL ?? '' },
        data: { account: 'sysadmin2', password: PASSWORD },
      })
      await page.goto('/grants?state=awaiting')
      const row = page.locator('tbody tr').filter({ hasText: person.name })
      await row.getByRole('button', { name: '同意', exact: true }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText(`安全管理员 拟授予 ${person.name}“常务会议秘书”`)
      await dialog.getByRole('button', { name: '同意', exact: true }).click()
      await expect(row).toHaveCount(0)
      await page.goto(address)
      await expect(page.getByText('常务会议秘书')).toBeVisible()
      await page.getByRole('button', { name: '办理离任' }).click()
      await expect(dialog).toContainText('1 个岗位及相关委托到当日为止')
      await shoot('person-leave')
      await dialog.getByRole('button', { name: '确认离任' }).click()
      await expect(dialog.getByRole('alert')).toContainText('理由')
      await dialog.getByLabel('理由').fill('调离')
      await dialog.getByRole('button', { name: '确认离任' }).click()
      await expect(page.getByText('该账号已停用')).toBeVisible()
    })
  })
})

test.describe('a post is lent', () => {
  test.use({ account: 'unit' })
  test('the borrower acts in it, and it ends', async ({ page, browser, baseURL, axe, shoot }) => {
    await page.goto('/delegations')
    await page.getByRole('button', { name: '委托他人' }).click()
    const dialog = page.getByRole('dialog')
    await choose(page, '受托人', '市卫生健康局科室负责人')
    await dialog.getByLabel('截止日期').fill('2026-12-31')
    await dialog.getByLabel('截止日期').press('Enter')
    await dialog.getByLabel('理由').fill('外出学习')
    await axe()
    await shoot('post-lend')
    await dialog.getByRole('button', { name: '确认委托' }).click()
    const loan = page.getByText('委托给 市卫生健康局科室负责人').last()
    await expect(loan).toBeVisible()
    await shoot('post-lent')

    const other = await browser.newContext({
      baseURL,
      locale: 'zh-CN',
      storageState: authFile('section'),
    })
    const borrower = await other.newPage()
    await borrower.goto('/delegations')
    await expect(borrower.getByText('受 市卫生健康局绩效联络员 委托办理')).toBeVisible()
    await other.close()

    await page.getByRole('button', { name: '终止委托' }).first().click()
    await dialog.getByLabel('理由').fill('提前返岗')
    await dialog.getByRole('button', { name: '终止委托' }).click()
    await expect(page.getByText('委托已终止')).toBeVisible()
  })
})
