import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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

async function untilReady(base: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const ready = await fetch(`${base}/api/v1/readyz`).catch(() => undefined)
    if (ready?.status === 200) return
    await new Promise((next) => setTimeout(next, 200))
  }
  throw new Error('the server did not become ready within a minute')
}

/** An own server with an own demo, and one signed-in state for each role. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const built = process.env.CARGO_TARGET_DIR ?? '../target'
  const binary = resolve(process.env.DUKAO_BIN ?? join(built, 'debug/dukao'))
  const data = mkdtempSync(join(tmpdir(), 'dukao-e2e-'))
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    DUKAO_DATA: data,
    DUKAO_LISTEN: `127.0.0.1:${port}`,
    DUKAO_LIMIT_SIGN_IN: '1000',
  }

  const demo = spawnSync(binary, ['demo'], { env, encoding: 'utf8', timeout: 120_000 })
  if (demo.status !== 0) throw new Error(`dukao demo failed: ${demo.error ?? demo.stderr}`)
  const log = openSync(join(data, 'server.log'), 'a')
  const server = spawn(binary, ['serve'], { env, stdio: ['ignore', log, log] })
  // Should the runner be ended from outside, its server must not stay behind.
  process.once('exit', () => server.kill('SIGKILL'))
  process.once('SIGTERM', () => process.exit(143))
  const stop = async () => {
    const ended = new Promise((done) => server.once('exit', done))
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await ended
    }
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await untilReady(base, server)
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
