import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { request } from '@playwright/test'
import { ACCOUNTS, AUTH_DIR, authFile, PASSWORD } from './fixtures/accounts'

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

async function untilReady(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`a server ended with ${server.exitCode}`)
    const ready = await fetch(address).catch(() => undefined)
    if (ready?.status === 200) return
    await new Promise((next) => setTimeout(next, 200))
  }
  throw new Error(`${address} did not become ready within a minute`)
}

/** Should the runner be ended from outside, its servers must not stay behind. */
function tied(server: ChildProcess): ChildProcess {
  process.once('exit', () => server.kill('SIGKILL'))
  return server
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const end = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  await end
}

/** An own server with an own demo, its own identity provider, and one signed-in state for each role. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const built = process.env.CARGO_TARGET_DIR ?? '../target'
  const binary = resolve(process.env.DUKAO_BIN ?? join(built, 'debug/dukao'))
  const data = mkdtempSync(join(tmpdir(), 'dukao-e2e-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const providerAt = `127.0.0.1:${await freePort()}`
  const secret = join(data, 'provider-secret')
  const env = {
    ...process.env,
    DUKAO_DATA: data,
    DUKAO_LISTEN: `127.0.0.1:${port}`,
    DUKAO_LIMIT_SIGN_IN: '1000',
    DUKAO_PUBLIC_URL: base,
    DUKAO_OIDC_ISSUER: `http://${providerAt}`,
    DUKAO_OIDC_CLIENT_ID: 'dukao',
    DUKAO_OIDC_SECRET_FILE: secret,
  }

  const demo = spawnSync(binary, ['demo', '--drafts'], { env, encoding: 'utf8', timeout: 120_000 })
  if (demo.status !== 0) throw new Error(`dukao demo failed: ${demo.error ?? demo.stderr}`)
  // One year that is over is moved through its phases again: those of the running year have their first days.
  const reopened = join(dirname(binary), 'reopened')
  const back = spawnSync(reopened, [join(data, 'dukao.db'), '2023'], { encoding: 'utf8' })
  if (back.status !== 0) throw new Error(`reopened failed: ${back.error ?? back.stderr}`)
  const log = openSync(join(data, 'server.log'), 'a')
  process.once('SIGTERM', () => process.exit(143))
  const stdio: StdioOptions = ['ignore', log, log]
  const provider = tied(spawn(join(dirname(binary), 'provider'), [providerAt, secret], { stdio }))
  const servers = [provider]
  const stop = async () => {
    await Promise.all(servers.map(ended))
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilReady(`http://${providerAt}/.well-known/openid-configuration`, provider)
    const server = tied(spawn(binary, ['serve'], { env, stdio }))
    servers.push(server)
    await untilReady(`${base}/api/v1/readyz`, server)
    mkdirSync(AUTH_DIR, { recursive: true })
    for (const account of ACCOUNTS) {
      const context = await request.newContext({ baseURL: base })
      const answer = await context.post('/api/v1/session', {
        data: { account, password: PASSWORD },
        headers: { Origin: base },
      })
      if (!answer.ok()) throw new Error(`${account} cannot sign in: ${await answer.text()}`)
      await context.storageState({ path: authFile(account) })
      await context.dispose()
    }
  } catch (error) {
    await stop()
    throw error
  }
  process.env.DUKAO_E2E_BASE = base
  return stop
}
