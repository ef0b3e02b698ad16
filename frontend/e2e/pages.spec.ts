import type { Account } from './fixtures/accounts'
import { expect, fitsTheScreen, LANGUAGES, test, widthsOf } from './fixtures/test'

const PAGES: { name: string; account: Account | null; path: string }[] = [
  { name: 'sign-in', account: null, path: '/sign-in' },
  { name: 'home', account: 'office', path: '/?year=2026' },
  { name: 'ledger', account: 'office', path: '/indicators?year=2026' },
  { name: 'create', account: 'office', path: '/indicators/new?year=2026' },
  { name: 'import', account: 'office', path: '/indicators/import?year=2026' },
  { name: 'sources', account: 'office', path: '/sources?year=2026' },
  { name: 'coverage', account: 'office', path: '/sources/coverage?year=2026' },
  { name: 'weights', account: 'office', path: '/indicators/weights?year=2026' },
  { name: 'reviews', account: 'office', path: '/reviews?year=2026' },
  { name: 'audit', account: 'audit', path: '/audit' },
  { name: 'checkpoints', account: 'audit', path: '/audit?tab=checkpoints' },
  { name: 'home-expert', account: 'expert', path: '/' },
  { name: 'forbidden', account: 'expert', path: '/indicators' },
  { name: 'missing', account: 'office', path: '/no/such/page' },
]

for (const { name, account, path } of PAGES) {
  test.describe(name, () => {
    test.use({ account })
    for (const language of LANGUAGES) {
      for (const width of widthsOf(language)) {
        test.describe(`${language} ${width}`, () => {
          test.use({ language, width })
          test('is clean, fits and has a title', async ({ page, axe, shoot }) => {
            await page.goto(path)
            await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
            await page.waitForLoadState('networkidle')
            await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
            await expect(page).toHaveTitle(/\S/)
            await fitsTheScreen(page)
            await shoot(name)
            await axe()
          })
        })
      }
    }
    test.describe('dark', () => {
      test.use({ dark: true })
      test('keeps its contrast', async ({ page, axe, shoot }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await page.waitForLoadState('networkidle')
        await shoot(name)
        await axe()
      })
    })
  })
}
