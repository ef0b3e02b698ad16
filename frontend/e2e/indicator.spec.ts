import { authFile } from './fixtures/accounts'
import {
  expect,
  fitsTheScreen,
  LANGUAGES,
  type Page,
  test,
  WIDTHS,
  widthsOf,
} from './fixtures/test'

test.use({ account: 'office' })

const openFirst = async (page: Page, words: string) => {
  await page.goto(`/indicators?year=2026&sort=code&q=${encodeURIComponent(words)}`)
  await page.locator('[data-row-link]').first().click()
  await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}/)
  await expect(page.getByRole('tab', { name: /基本信息|Basics/ })).toBeVisible()
}

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('the detail and its history are clean', async ({ page, axe, shoot }) => {
        await openFirst(page, '地区生产总值')
        await fitsTheScreen(page)
        await shoot('detail')
        await axe()
        await page.getByRole('tab').last().click()
        await expect(page).toHaveURL(/tab=history/)
        await expect(page.locator('time').first()).toBeVisible()
        await fitsTheScreen(page)
        await shoot('history')
        await axe()
        await page.goto(page.url().replace(/\?.*/, '/edit'))
        await expect(page.getByRole('button', { name: /保存|Save/ })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await fitsTheScreen(page)
        await shoot('edit')
        await axe()
      })
    })
  }
}

test('a new indicator: faults link to fields, nothing typed is lost', async ({
  page,
  axe,
  shoot,
}) => {
  await page.goto('/indicators/new?year=2026')
  await page.getByRole('button', { name: '保存' }).click()
  const summary = page.getByRole('alert')
  await expect(summary).toContainText('有 2 处需要修改')
  await expect(summary).toContainText('来源文件')
  await expect(page.getByLabel('来源文件')).toHaveAttribute('aria-invalid', 'true')
  await expect(summary).toBeFocused()
  await shoot('create-faults')
  await axe()
  await summary.getByRole('link', { name: /指标名称/ }).click()
  await expect(page.getByLabel('指标名称')).toBeFocused()

  await page.getByLabel('来源文件').click()
  await page.getByTitle('2026年广东省十件民生实事').click()
  await page.getByLabel('任务条目').click()
  await page.getByTitle(/^第10件/).click()
  await page.getByLabel('指标名称').fill('新增普惠托位')
  await page.getByLabel('目标值').fill('１２３４５.5')
  await page.getByLabel('计量单位').fill('个')
  await page.getByLabel('权重').fill('250')
  await expect(page.getByLabel('目标值')).toHaveValue('12,345.5')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(summary).toContainText('权重')
  await expect(page.getByLabel('权重')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('指标名称')).toHaveValue('新增普惠托位')
  await expect(page.getByLabel('目标值')).toHaveValue('12,345.5')

  await page.getByLabel('权重').fill('2.5')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).toHaveURL(/\/indicators\/[0-9a-f-]{36}/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('新增普惠托位')
  await expect(page.getByText('≥ 12,345.5 个').first()).toBeVisible()
})

for (const width of WIDTHS) {
  test.describe(`${width} wide and low`, () => {
    test.use({ width })
    test('no field one tabs to lies under the bar with the buttons', async ({ page }) => {
      await page.setViewportSize({ width, height: 480 })
      await page.goto('/indicators/new?year=2026')
      await page.getByLabel('来源文件').focus()
      const save = page.getByRole('button', { name: '保存' })
      for (let presses = 0; presses < 30; presses += 1) {
        const hidden = await page.evaluate(() => {
          const field = document.activeElement?.getBoundingClientRect()
          const foot = document.querySelector('form button[type="submit"]')?.parentElement
          if (!field || !foot || foot.contains(document.activeElement)) return 0
          return Math.max(0, field.bottom - foot.getBoundingClientRect().top)
        })
        expect(hidden, 'covered pixels').toBe(0)
        if (await save.evaluate((each) => each === document.activeElement)) return
        await page.keyboard.press('Tab')
      }
      expect(false, 'the button is reached').toBe(true)
    })
  })
}

test('an edit tells its reason in the history', async ({ page }) => {
  await openFirst(page, '就业见习岗位')
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByLabel('权重').fill('3')
  await page.getByLabel('牵头单位').click()
  await page.getByLabel('牵头单位').fill('卫生健康')
  await page
    .getByTitle(/卫生健康局/)
    .first()
    .click()
  await page.getByLabel('具体负责人').fill('具体负责')
  await page.getByTitle(/^市卫生健康局具体负责人/).click()
  await page.getByLabel('变更理由').fill('按责任清单补充')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).not.toHaveURL(/edit/)
  await page.getByRole('tab', { name: '变更记录' }).click()
  const latest = page.getByRole('tabpanel').locator('ol > li').first()
  await expect(latest).toContainText('理由：按责任清单补充')
  await expect(latest).toContainText(/权重由“[\d.]+”改为“3”/)
  await expect(latest).toContainText(/牵头单位由“.*”改为“.*卫生健康局”/)
  await expect(latest).toContainText(/具体负责人由“市.*负责人”改为“市卫生健康局具体负责人”/)
})

test('words that nobody can be held to are named where the draft is shown', async ({
  page,
  axe,
  shoot,
}) => {
  await page.goto('/indicators/new?year=2026')
  await page.getByLabel('来源文件').click()
  await page.getByTitle('2026年广东省十件民生实事').click()
  await page.getByLabel('任务条目').click()
  await page.getByTitle(/^第10件/).click()
  await page.getByLabel('指标名称').fill('持续推进普惠托育提质增效')
  await page.getByLabel('完成标准').fill('力争年底前明显改善')
  await page.getByRole('button', { name: '保存' }).click()
  const advice = page.getByRole('listitem').filter({ hasText: '难以考核的表述' })
  await expect(advice).toHaveCount(2)
  await expect(advice.first()).toContainText('“提质增效”、“持续推进”')
  await expect(advice.last()).toContainText('“明显改善”、“力争”')
  await shoot('radar')
  await axe()
})

test('two editors: both versions side by side, nothing lost', async ({
  page,
  browser,
  baseURL,
  axe,
  shoot,
}) => {
  await openFirst(page, '养老')
  const detail = page.url().replace(/\?.*/, '')
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByLabel('制定依据').fill('我写的依据')
  await page.getByLabel('完成标准').fill('我写的标准')

  const other = await browser.newContext({
    baseURL,
    storageState: authFile('office'),
    locale: 'zh-CN',
  })
  const second = await other.newPage()
  await second.goto(`${detail}/edit`)
  await second.getByLabel('制定依据').fill('他写的依据')
  await second.getByLabel('权重').fill('7')
  await second.getByRole('button', { name: '保存' }).click()
  await expect(second).not.toHaveURL(/edit/)
  await other.close()

  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('他人已更改该指标')
  await shoot('conflict')
  await axe()
  await expect(page.getByRole('radio', { name: '制定依据: 我填写的' })).toBeChecked()
  await expect(page.getByRole('radio', { name: '权重: 现有内容' })).toBeChecked()
  await page.getByRole('radio', { name: '制定依据: 现有内容' }).check()
  await page.getByRole('button', { name: '按所选再次保存' }).click()
  await expect(page).not.toHaveURL(/edit/)
  await expect(page.getByText('他写的依据')).toBeVisible()
  await expect(page.getByText('我写的标准')).toBeVisible()
  await expect(page.locator('dl')).toContainText('7')
})

test('what is typed and not saved is not left without a word', async ({ page, axe, shoot }) => {
  await openFirst(page, '养老')
  await page.getByRole('link', { name: '修改' }).click()
  const basis = page.getByLabel('制定依据')
  const question = page.getByRole('dialog', { name: '填写的内容尚未保存' })
  const stay = async () => {
    await question.getByRole('button', { name: '继续填写' }).click()
    await expect(question).toHaveCount(0)
  }
  // Nothing typed, nothing asked.
  await expect(basis).toBeVisible()
  await page.getByRole('link', { name: '首页' }).first().click()
  await expect(page).not.toHaveURL(/edit/)
  await page.goBack()
  await basis.fill('尚未保存的依据')
  await page.getByRole('link', { name: '首页' }).first().click()
  await axe()
  await shoot('unsaved')
  await stay()
  await expect(basis).toHaveValue('尚未保存的依据')
  await page.goBack()
  await stay()
  await expect(page).toHaveURL(/edit/)
  await expect(basis).toHaveValue('尚未保存的依据')
  const asked = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => window.location.reload()))
  const reload = await asked
  expect(reload.type()).toBe('beforeunload')
  await reload.dismiss()
  await expect(basis).toHaveValue('尚未保存的依据')
  await page.getByRole('button', { name: /我的账号/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await stay()
  await page.getByRole('link', { name: '取消' }).click()
  await question.getByRole('button', { name: '放弃填写' }).click()
  await expect(page).not.toHaveURL(/edit/)
})

test('a lost session is renewed over the form', async ({ page, context, axe }) => {
  await openFirst(page, '污水')
  await page.getByRole('link', { name: '修改' }).click()
  await page.getByLabel('完成标准').fill('写了很久的标准')
  await context.clearCookies()
  await page.getByRole('button', { name: '保存' }).click()
  const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' })
  await expect(dialog).toBeVisible()
  await axe()
  await dialog.getByLabel('密码', { exact: true }).fill('Dukao-demo-2026')
  await dialog.getByRole('button', { name: '登 录' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByLabel('完成标准')).toHaveValue('写了很久的标准')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page).not.toHaveURL(/edit/)
  await expect(page.getByText('写了很久的标准')).toBeVisible()
})

test('what is not there is told as not there', async ({ page }) => {
  await page.goto('/indicators/00000000-0000-7000-8000-000000000000')
  await expect(page.getByRole('alert')).toContainText('不存在')
})

test('on paper it is an A4 record', async ({ page }) => {
  await openFirst(page, '地区生产总值')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('督查指标登记表')).toBeVisible()
  await expect(page.getByRole('tab').first()).toBeHidden()
  await page.pdf({ path: 'e2e/screenshots/detail.pdf', format: 'A4' })
  await page.screenshot({ path: 'e2e/screenshots/detail-print.png' })
})

test.describe('as a leader, who may only read', () => {
  test.use({ account: 'leader' })
  test('nothing offers to create or import', async ({ page }) => {
    await page.goto('/indicators?year=2026')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: '新建指标' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: '导入指标' })).toHaveCount(0)
  })
})
