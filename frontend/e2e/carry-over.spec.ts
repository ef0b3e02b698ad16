import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.use({ account: 'office' })

const NEXT = 2027
const dialog = (page: Page) => page.getByRole('dialog')
const headersOf = (page: Page) => ({
  Origin: new URL(page.url()).origin,
  'Idempotency-Key': crypto.randomUUID(),
})

/** The next year, which other tests may have opened, and a numeric task of this one that nobody has taken over. */
async function unfinished(page: Page, title: string) {
  await page.goto('/')
  await page.request.post('/api/v1/years', { headers: headersOf(page), data: { year: NEXT } })
  const read = async (path: string) => (await page.request.get(`/api/v1${path}`)).json()
  const [source] = (await read('/sources?year=2026&kind=city_livelihood')).items
  const [item] = (await read(`/sources/${source.id}/items`)).items
  const [unit] = (await read('/units?q=ZS-WJJ')).items
  const made = await page.request.post('/api/v1/indicators', {
    headers: headersOf(page),
    data: {
      year: 2026,
      source_item_id: item.id,
      title,
      measure: { kind: 'numeric', direction: 'at_least', target: '12', unit_of_measure: '个' },
      lead_unit_id: unit.id,
      deadline: '2026-12-31',
      weight: '1.5',
      basis: '年度分工方案',
      standard: '全部竣工验收',
    },
  })
  expect(made.status(), await made.text()).toBe(201)
}

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('what is unfinished, and taking it over, is clean and fits', async ({
        page,
        axe,
        shoot,
      }) => {
        const title = `改造老旧小区 ${language} ${width}`
        await unfinished(page, title)
        await page.goto(`/years/${NEXT}`)
        await expect(
          page.getByRole('heading', { name: /上年未完成任务|Unfinished tasks/ }),
        ).toBeVisible()
        await fitsTheScreen(page)
        await shoot('year-unfinished')
        await page.goto(`/years/${NEXT}/carry-over`)
        await expect(page.getByRole('row').filter({ hasText: '2026-' }).first()).toBeVisible()
        await fitsTheScreen(page)
        await shoot('carry-over')
        await axe()
        await page.goto(`/years/${NEXT}/carry-over?q=${encodeURIComponent(title)}`)
        await page.getByRole('checkbox', { name: new RegExp(title) }).check()
        await page.getByRole('button', { name: /^(结转 1 项|Take over 1)$/ }).click()
        await expect(dialog(page)).toContainText(title)
        await fitsTheScreen(page)
        await shoot('carry-over-dialog')
        await axe('[role="dialog"]')
        await page.goto(`/years/${NEXT}/carry-over?q=无此任务`)
        await expect(page.getByText(/没有符合条件的记录|No records match/)).toBeVisible()
        await shoot('carry-over-empty')
      })
    })
  }
}

test('an unfinished task is taken over once, and both years lead to each other', async ({
  page,
  shoot,
}) => {
  const title = `新建口袋公园 ${Date.now()}`
  await unfinished(page, title)
  await page.goto(`/years/${NEXT}`)
  await page.getByRole('link', { name: '查看并结转' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2026 年度未完成任务')
  const search = page.getByRole('searchbox', { name: '编号、名称关键词' })
  await search.fill(title)
  await search.press('Enter')
  const row = page.getByRole('row').filter({ hasText: title })
  await expect(row).toContainText('≥ 12 个')
  await row.getByRole('checkbox').check()
  await page.getByRole('button', { name: '结转 1 项' }).click()
  await expect(dialog(page)).toContainText('目标值、基期值和完成时限须重新填写')
  await dialog(page).getByRole('button', { name: '结转 1 项' }).click()
  await expect(page.getByText(`已结转 1 项到 ${NEXT} 年度`)).toBeVisible()
  await expect(row).toHaveCount(0)

  await page.goto(`/indicators?year=${NEXT}&q=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.locator('dl')).toContainText('未定目标')
  const from = page.locator('dl > div').filter({ hasText: '结转自' })
  await expect(from).toContainText('≥ 12 个')
  await shoot('carry-over-draft')
  await from.getByRole('link', { name: /2026 年度 2026-/ }).click()
  const to = page.locator('dl > div').filter({ hasText: '结转至' })
  await to.getByRole('link', { name: new RegExp(`${NEXT} 年度 ${NEXT}-`) }).click()
  await expect(from).toBeVisible()
})

test.describe('as a unit', () => {
  test.use({ account: 'unit' })
  test('nothing is offered', async ({ page }) => {
    await page.goto(`/years/${NEXT}/carry-over`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有权限查看此页')
  })
})
