import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

// Another clerk than the other import's: their page shows a job of their own that is open.
test.use({ account: 'office2' })
// A page without a job in its address shows one's own that runs: those of one account come one after the other.
test.describe.configure({ mode: 'serial' })

const HEAD = '年度,任务来源,来源类别,任务条目,任务,目标值,比较符,计量单位,完成时限'
const DOCUMENT = '2026年后台导入文件'
const row = (number: number, name: string, target: string) =>
  `2026,${DOCUMENT},年度重点工作,1 成批任务,${name} ${number},${target},>=,个,2026-12-31`
const file = (name: string, count: number, target = (number: number) => `${number}`) => {
  const rows = Array.from({ length: count }, (_, at) => row(at + 1, name, target(at + 1)))
  return Buffer.from(`\ufeff${[HEAD, ...rows].join('\n')}\n`)
}

/** Jobs of other tests may come first. */
const TURN = { timeout: 40_000 }

/** Queues a file past the page; the job's id. */
async function queue(page: Page, name: string, body: Buffer): Promise<string> {
  const answer = await page.request.post('/api/v1/indicators/import?year=2026&mode=commit', {
    headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': `e2e-${name}-${Date.now()}` },
    data: body,
  })
  expect(answer.status()).toBe(202)
  return ((await answer.json()) as { id: string }).id
}

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('a job that was refused names every bad row', async ({ page, axe, shoot }) => {
        const bad = (number: number) => (number % 100 === 0 ? '很多' : `${number}`)
        const job = await queue(page, 'faulty', file('有误的成批指标', 300, bad))
        await page.goto(`/indicators/import?job=${job}`)
        const list = page.locator('section', {
          has: page.getByRole('heading', { name: /问题清单|Faults/ }),
        })
        await expect(list.locator('tbody tr')).toHaveCount(3, TURN)
        await expect(list.locator('tbody tr').first()).toContainText('很多')
        await fitsTheScreen(page)
        await shoot('import-job-failed')
        await axe()
        await page.getByRole('button', { name: /导入另一个文件|Import another/ }).click()
        await expect(page.locator('input[type=file]')).toHaveCount(1)
      })

      test('a long import shows its progress and is cancelled', async ({ page, axe, shoot }) => {
        await page.goto('/indicators/import?year=2026')
        await page.locator('input[type=file]').setInputFiles({
          name: '大表.csv',
          mimeType: 'text/csv',
          buffer: file(`取消的成批指标 ${language} ${width}`, 5000),
        })
        await page.getByRole('button', { name: /开始校验|Check the file/ }).click()
        await page.getByRole('button', { name: /确认导入|Import now/ }).click()
        const bar = page.getByRole('progressbar', { name: /导入进度|Progress of the import/ })
        await expect(bar).toBeVisible()
        // At once: it is done within seconds.
        await page.getByRole('button', { name: /取消导入|Cancel the import/ }).click()
        await expect(page.getByText(/已取消导入|The import was cancelled/)).toBeVisible()
        await fitsTheScreen(page)
        await shoot('import-job-cancelled')
        await axe()
        await expect(page).toHaveURL(/job=/)
        await page.reload()
        await expect(page.getByText(/已取消导入|The import was cancelled/)).toBeVisible()
      })
    })
  }
}

test('a job that is done says what it did', async ({ page, axe, shoot }) => {
  const job = await queue(page, 'done', file(`成批指标${Date.now()}`, 201))
  await page.goto(`/indicators/import?job=${job}`)
  await expect(page.getByText('已写入 201 条指标。')).toBeVisible(TURN)
  await shoot('import-job-done')
  await axe()
  await page.getByRole('button', { name: '导入另一个文件' }).click()
  await expect(page.getByRole('button', { name: '下载导入模板' })).toBeVisible()
})
