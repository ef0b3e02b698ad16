import { defineConfig } from '@playwright/test'
import { shell } from './e2e/fixtures/browser'

export default defineConfig({
  testDir: './e2e',
  globalSetup: './e2e/global-setup.ts',
  outputDir: './test-results',
  reporter: [['list']],
  workers: 2,
  retries: 0,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
    // A dialog that still grows is no target for a mouse: a click aimed at its button falls beside it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: shell,
  },
})
