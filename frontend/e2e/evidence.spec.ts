import { whole } from './fixtures/browser'
import { expect, fitsTheScreen, LANGUAGES, type Page, test, widthsOf } from './fixtures/test'

test.describe.configure({ mode: 'serial', timeout: 120_000 })
// A PDF is looked at in the browser's own viewer.
test.use({ account: 'office', launchOptions: whole })

const YEAR = 2026
const stamp = Date.now().toString(36).toUpperCase()
const DOCUMENT = `佐证试用文件${stamp}`
const INDICATOR = `佐证试用指标${stamp}`
const made = { source: '', indicator: '' }

/** One pixel, with a word of its own behind it that makes the content unlike every other. */
const pixel = (word: string) => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const chunk = Buffer.concat([Buffer.from('tEXt'), Buffer.from(`Comment\0${word}`, 'latin1')])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(chunk.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(chunk))
  const end = png.length - 12
  return Buffer.concat([png.subarray(0, end), size, chunk, sum, png.subarray(end)])
}

function crc32(bytes: Buffer): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

/** One page with one line. */
function pdf(line: string): Buffer {
  const text = `BT /F1 24 Tf 40 100 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let out = '%PDF-1.4\n'
  const at = objects.map((object, index) => {
    const begin = out.length
    out += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(begin).padStart(10, '0')} 00000 n \n`
  })
  const table = out.length
  out += `xref\n0 6\n0000000000 65535 f \n${at.join('')}`
  out += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(out, 'latin1')
}

const photo = (name: string, word = name) => ({
  name,
  mimeType: 'image/png',
  buffer: pixel(`${stamp} ${Buffer.from(word).toString('hex')}`),
})
const report = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: pdf(`Acceptance ${stamp}`),
})

const chooser = (page: Page) => page.locator('input[type=file][multiple]').first()
const attached = (page: Page, name: string) =>
  page
    .getByRole('list', { name: /^(文件一览|Files)$/ })
    .getByRole('listitem')
    .filter({ hasText: name })
const underway = (page: Page) =>
  page.getByRole('list', { name: '正在上传的文件' }).getByRole('listitem')

async function openSource(page: Page): Promise<void> {
  await page.goto(`/sources?year=${YEAR}&q=${encodeURIComponent(DOCUMENT)}`)
  await page.getByRole('button', { expanded: false, name: DOCUMENT }).first().click()
  await expect(chooser(page)).toBeAttached()
}

test('a document and an indicator are there to have files', async ({ page }) => {
  await page.goto('/')
  const headers = { Origin: new URL(page.url()).origin }
  const post = async (path: string, key: string, data: object) => {
    const answer = await page.request.post(`/api/v1${path}`, {
      headers: { ...headers, 'Idempotency-Key': `${key}-${stamp}` },
      data,
    })
    expect(answer.status()).toBe(201)
    return answer.json()
  }
  const source = await post('/sources', 'evidence-source', {
    year: YEAR,
    kind: 'instruction',
    title: DOCUMENT,
  })
  const { items } = await post(`/sources/${source.id}/items`, 'evidence-items', {
    items: [{ title: '试用任务' }],
  })
  const indicator = await post('/indicators', 'evidence-indicator', {
    year: YEAR,
    source_item_id: items[0].id,
    title: INDICATOR,
    // The ledger's tests count the milestones.
    measure: { kind: 'numeric', direction: 'at_least' },
  })
  made.source = source.id
  made.indicator = indicator.id
})

test('several files are attached at once, looked at and saved', async ({ page, shoot, axe }) => {
  await openSource(page)
  await expect(page.getByText('请勿上传国家秘密、工作秘密。')).toBeVisible()
  await chooser(page).setInputFiles([photo('现场照片.png'), report('验收报告.pdf')])
  await expect(attached(page, '现场照片.png')).toBeVisible()
  await expect(attached(page, '验收报告.pdf')).toContainText('KB')
  await expect(underway(page)).toHaveCount(0)
  const dialog = page.getByRole('dialog')
  await attached(page, '现场照片.png').getByRole('button', { name: '查看' }).click()
  await expect(dialog.getByRole('img', { name: '现场照片.png' })).toHaveJSProperty(
    'naturalWidth',
    1,
  )
  await axe()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  const saved = page.waitForEvent('download')
  await attached(page, '验收报告.pdf').getByRole('link', { name: '验收报告.pdf' }).click()
  expect((await saved).suggestedFilename()).toBe('验收报告.pdf')
  await shoot('evidence-source')
  await attached(page, '验收报告.pdf').getByRole('button', { name: '查看' }).click()
  const address = await dialog.locator('iframe').getAttribute('src')
  const shown = await page.request.get(address ?? '')
  expect(shown.headers()['content-security-policy']).toContain('sandbox')
  // The browser's own viewer takes the page in spite of the sandbox.
  const viewer = () => page.frames().some((frame) => frame.url().startsWith('chrome-extension:'))
  await expect.poll(viewer).toBe(true)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('what is refused says why, and a lost line is taken up again with the same key', async ({
  page,
  shoot,
  axe,
}) => {
  await openSource(page)
  await chooser(page).setInputFiles([
    { name: '伪装.pdf', mimeType: 'application/pdf', buffer: Buffer.from('plain text') },
    { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
  ])
  await expect(underway(page).filter({ hasText: '伪装.pdf' })).toContainText('文件内容与扩展名不符')
  await expect(underway(page).filter({ hasText: '程序.exe' })).toContainText('佐证材料不收这种文件')
  await expect(underway(page).getByRole('button', { name: '重试' })).toHaveCount(0)
  await shoot('evidence-refused')
  await axe()
  for (const name of ['伪装.pdf', '程序.exe']) {
    await underway(page).filter({ hasText: name }).getByRole('button', { name: '知道了' }).click()
  }

  const keys: (string | undefined)[] = []
  await page.route('**/api/v1/evidence?name=*', async (route) => {
    keys.push(route.request().headers()['idempotency-key'])
    if (keys.length === 1) await route.abort('connectionreset')
    else await route.continue()
  })
  await chooser(page).setInputFiles(photo('断线.png'))
  await expect(underway(page)).toContainText('无法连接服务器')
  await underway(page).getByRole('button', { name: '重试' }).click()
  await expect(attached(page, '断线.png')).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(keys[1]).toBe(keys[0])
})

test('an upload is broken off', async ({ page }) => {
  await openSource(page)
  // Never answered: the file stays on its way until it is called back.
  await page.route('**/api/v1/evidence?name=*', () => undefined)
  await chooser(page).setInputFiles(photo('取消.png'))
  await expect(
    underway(page).getByRole('progressbar', { name: '取消.png的上传进度' }),
  ).toBeVisible()
  await underway(page).getByRole('button', { name: '取消上传' }).click()
  await expect(underway(page)).toHaveCount(0)
  await expect(attached(page, '取消.png')).toHaveCount(0)
})

test('the same content elsewhere is told in words, and files are taken off', async ({
  page,
  shoot,
  axe,
}) => {
  await page.goto(`/indicators/${made.indicator}`)
  await chooser(page).setInputFiles(photo('旧照新用.png', '现场照片.png'))
  const row = attached(page, '旧照新用.png')
  await row.getByRole('button', { name: '同一内容另有 1 处使用' }).click()
  await expect(row).toContainText(`来源文件：${DOCUMENT}`)
  await expect(row).toContainText('现场照片.png')
  await shoot('evidence-reuse')
  await axe()
  await row.getByRole('button', { name: '移除' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('记录和内容仍予保留')
  await dialog.getByRole('button', { name: '确认移除' }).click()
  await expect(page.getByText('已移除 旧照新用.png')).toBeVisible()
  await expect(row).toHaveCount(0)
})

test('a file is dropped', async ({ page }) => {
  await page.goto(`/indicators/${made.indicator}`)
  await expect(chooser(page)).toBeAttached()
  const { buffer } = photo('拖入.png')
  const data = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(bytes)], '拖入.png', { type: 'image/png' }))
      return transfer
    },
    [...buffer],
  )
  await page.getByRole('button', { name: '选择文件' }).dispatchEvent('drop', { dataTransfer: data })
  await expect(attached(page, '拖入.png')).toBeVisible()
})

test.describe('as a reader', () => {
  test.use({ account: 'unit' })
  test('one sees the files of a document and changes none', async ({ page }) => {
    await page.goto(`/sources?year=${YEAR}&q=${encodeURIComponent(DOCUMENT)}`)
    await page.getByRole('button', { expanded: false, name: DOCUMENT }).first().click()
    await expect(attached(page, '现场照片.png')).toBeVisible()
    await expect(page.getByRole('button', { name: '移除' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: '选择文件' })).toHaveCount(0)
  })
})

for (const language of LANGUAGES) {
  for (const width of widthsOf(language)) {
    test.describe(`${language} ${width}`, () => {
      test.use({ language, width })
      test('files of an indicator are clean and fit', async ({ page, shoot, axe }) => {
        await page.goto(`/indicators/${made.indicator}`)
        await expect(attached(page, '拖入.png')).toBeVisible()
        const camera = page.getByRole('button', { name: /拍照|Take a photo/ })
        await expect(camera).toBeVisible({ visible: width < 600 })
        await expect(page.locator('input[capture]')).toHaveAttribute('accept', 'image/*')
        await fitsTheScreen(page)
        await shoot('evidence-indicator')
        await axe()
      })
    })
  }
}
