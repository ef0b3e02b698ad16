import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { beside, demoCity, freePort, signInAll, untilReady } from './fixtures/server'

/** An own server with an own demo, its own identity provider, and one signed-in state for each role. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const providerAt = `127.0.0.1:${await freePort()}`
  const secretIn = (data: string) => join(data, 'provider-secret')
  const city = await demoCity(({ data, base }) => ({
    DUKAO_PUBLIC_URL: base,
    DUKAO_OIDC_ISSUER: `http://${providerAt}`,
    DUKAO_OIDC_CLIENT_ID: 'dukao',
    DUKAO_OIDC_SECRET_FILE: secretIn(data),
  }))
  process.once('SIGTERM', () => process.exit(143))
  try {
    // One year that is over is moved through its phases again: those of the running year have their first days.
    const back = spawnSync(beside('reopened'), [join(city.data, 'dukao.db'), '2023'], {
      encoding: 'utf8',
    })
    if (back.status !== 0) throw new Error(`reopened failed: ${back.error ?? back.stderr}`)
    const provider = city.start(beside('provider'), [providerAt, secretIn(city.data)])
    await untilReady(`http://${providerAt}/.well-known/openid-configuration`, provider)
    await city.serve()
    await signInAll(city.base)
  } catch (error) {
    await city.stop()
    throw error
  }
  process.env.DUKAO_E2E_BASE = city.base
  return city.stop
}
