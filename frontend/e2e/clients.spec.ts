import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.use({ account: 'sysadmin' })

async function fill(page: Page, id: string): Promise<void> {
  await page.getByRole('button', { name: /新建接口账号|New client/ }).click()
  await page.getByLabel(/系统名称|System/).fill(`数据共享平台 ${id}`)
  await page.getByLabel(/接口标识|Client id/).fill(id)
  await page.getByRole('checkbox', { name: /查看本人登录信息|See my own session/ }).check()
  await page.getByRole('checkbox', { name: /查看考评年度|See years/ }).check()
  await page.getByLabel(/允许的地址|Accepted addresses/).fill('127.0.0.0/8')
}

const stamp = (name: string) => `${name}-${Date.now()}-${Math.floor(Math.random() * 1000)}`
const create = /建立并生成密钥|Create, with a secret/

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })

      test('faults, then a secret, then the card: clean and fitting', async ({
        page,
        axe,
        shoot,
      }) => {
        await page.goto('/clients')
        await expect(page).toHaveTitle(/接口账号|API clients/)
        await page.getByRole('button', { name: /新建接口账号|New client/ }).click()
        await page.getByLabel(/允许的地址|Accepted addresses/).fill('10.1.0.0/16\n\noffice')
        await page.getByLabel(/每分钟请求数上限|Requests a minute/).fill('many')
        await page.getByRole('button', { name: create }).click()
        const summary = page.getByRole('alert')
        await expect(summary).toBeFocused()
        await expect(summary).toContainText(/第 3 行|Line 3/)
        await expect(summary.getByRole('listitem')).toHaveCount(5)
        await fitsTheScreen(page)
        await shoot('clients-faults')
        await axe()
        await page.getByRole('button', { name: /取消|Cancel/ }).click()
        const id = stamp('look')
        await fill(page, id)
        await page.getByRole('button', { name: create }).click()
        await expect(page.getByText(/^dukao_secret_/)).toBeVisible()
        await fitsTheScreen(page)
        await shoot('clients-secret')
        await axe()
      })
    })
  }
}

test.describe('dark', () => {
  test.use({ dark: true })
  test('the form keeps its contrast', async ({ page, axe, shoot }) => {
    await page.goto('/clients')
    await page.getByRole('button', { name: '新建接口账号' }).click()
    await shoot('clients-form')
    await axe()
  })
})

test('a program is entered, gets a token, loses its secret and is revoked', async ({
  page,
  playwright,
  baseURL,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const id = stamp('program')
  await page.goto('/')
  await page.getByRole('link', { name: '接口账号' }).first().click()
  await fill(page, id)
  await page.getByRole('button', { name: create }).click()
  const shown = page.getByText(/^dukao_secret_/)
  const secret = (await shown.textContent()) ?? ''
  await page.getByRole('button', { name: '复制 密钥（client_secret）' }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret)

  // The other system: a client of its own, without a cookie.
  const program = await playwright.request.newContext({
    baseURL,
    storageState: { cookies: [], origins: [] },
  })
  const ask = (proof: string) =>
    program.post('/api/v1/oauth/token', {
      form: { grant_type: 'client_credentials', client_id: id, client_secret: proof },
    })
  const answer = await ask(secret)
  expect(answer.status()).toBe(200)
  const { access_token } = await answer.json()
  const session = () =>
    program.get('/api/v1/session', { headers: { Authorization: `Bearer ${access_token}` } })
  expect((await (await session()).json()).person.account).toBe(id)

  await page.getByRole('button', { name: '已妥善保存，关闭' }).click()
  await expect(shown).toHaveCount(0)
  const card = page.getByRole('region').or(page.locator('section')).filter({ hasText: id }).first()
  await card.getByRole('button', { name: '更换密钥' }).click()
  await card.getByRole('button', { name: '确认更换' }).click()
  await expect(shown).toBeVisible()
  expect(await shown.textContent()).not.toBe(secret)
  expect((await session()).status()).toBe(401)
  expect((await ask(secret)).status()).toBe(401)

  await page.getByRole('button', { name: '已妥善保存，关闭' }).click()
  await card.getByRole('button', { name: '修改' }).click()
  await page.getByLabel('系统名称').fill(`改名 ${id}`)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(card).toContainText(`改名 ${id}`)
  await card.getByRole('button', { name: '吊销' }).click()
  await card.getByRole('button', { name: '确认吊销' }).click()
  await expect(card).toContainText('已吊销')
  await expect(card.getByRole('button')).toHaveCount(0)
  await program.dispose()
})

test.describe('others', () => {
  test.use({ account: 'secadmin' })
  test('do not find the page', async ({ page }) => {
    await page.goto('/clients')
    await expect(page.getByText('没有权限查看此页')).toBeVisible()
  })
})
