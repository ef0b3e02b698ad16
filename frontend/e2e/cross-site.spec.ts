import { createServer, type Server } from 'node:http'
import { expect, test } from './fixtures/test'

/** What another site can make a signed-in person's browser send: forms and fetches. */
const PAGE = `<!doctype html><html lang="en"><title>elsewhere</title><body><h1>elsewhere</h1></body></html>`

/** Its own port makes another origin; the name `localhost` beside 127.0.0.1 makes another site. */
for (const host of ['127.0.0.1', 'localhost']) {
  test.describe(`a page on ${host} at another port`, () => {
    test.use({ account: 'office' })
    let server: Server
    let elsewhere: string

    test.beforeAll(async () => {
      server = createServer((_, answer) => {
        answer.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      })
      await new Promise<void>((done) => server.listen(0, host, done))
      const address = server.address()
      elsewhere = `http://${host}:${typeof address === 'object' && address ? address.port : 0}/`
    })
    test.afterAll(async () => {
      await new Promise((done) => server.close(done))
    })

    for (const path of ['/api/v1/session', '/api/v1/indicators']) {
      test(`cannot post a form to ${path}`, async ({ context, baseURL }) => {
        const page = await context.newPage()
        await page.goto(elsewhere)
        const target = `${baseURL}${path}`
        const answered = page.waitForResponse((response) => response.url() === target)
        await page.evaluate((action) => {
          const form = document.createElement('form')
          Object.assign(form, { action, method: 'post', enctype: 'text/plain' })
          document.body.append(form)
          form.submit()
        }, target)
        const answer = await answered
        expect(answer.status()).toBe(403)
        expect((await answer.json()).code).toBe('request.cross_origin')
      })
    }

    test('cannot end the session, and the person stays signed in', async ({
      context,
      page,
      baseURL,
    }) => {
      // A page of its own: that the browser complains there is what is wanted.
      const foreign = await context.newPage()
      await foreign.goto(elsewhere)
      const sent = await foreign.evaluate(
        (url) =>
          fetch(url, { method: 'DELETE', credentials: 'include' }).then(
            () => 'sent',
            () => 'refused by the browser',
          ),
        `${baseURL}/api/v1/session`,
      )
      expect(sent).toBe('refused by the browser')
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toContainText('督查概况')
    })
  })
}
