import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const ISSUER = 'https://id.example'
let server: Server
let answers: { status: number; body: unknown }
let asked = 0
let sign: (kid: string, claims?: object) => Promise<string>
let verifyToken: typeof import('./tokens.ts').verifyToken

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  answers = {
    status: 200,
    body: { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] },
  }
  sign = (kid, claims = {}) =>
    new SignJWT({ roles: ['viewer'], ...claims })
      .setProtectedHeader({ alg: 'ES256', kid })
      .setIssuer(ISSUER)
      .setAudience('shop')
      .setSubject('ada')
      .setExpirationTime('5m')
      .sign(privateKey)
  server = createServer((_, response) => {
    asked += 1
    response
      .writeHead(answers.status, { 'content-type': 'application/json' })
      .end(JSON.stringify(answers.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  stubEnvironment({ JWT_JWKS_URL: `http://127.0.0.1:${port}/jwks`, JWT_ISSUER: ISSUER, JWT_AUDIENCE: 'shop' })
})

afterAll(() => new Promise((resolve) => server.close(resolve)))

beforeEach(async () => {
  asked = 0
  vi.resetModules()
  ;({ verifyToken } = await import('./tokens.ts'))
})

test('a token of the configured issuer is verified, and its keys are asked for once', async () => {
  expect(await verifyToken(await sign('k1'))).toMatchObject({
    ok: true,
    session: { sub: 'ada', roles: ['viewer'] },
  })
  expect(await verifyToken(await sign('k1'))).toMatchObject({ ok: true })
  expect(asked).toBe(1)
})

test('unknown key ids are refused, and cannot make us ask the issuer again and again', async () => {
  for (const kid of ['k2', 'k3', 'k4'])
    expect(await verifyToken(await sign(kid))).toMatchObject({ ok: false })
  expect(asked).toBe(1)
})

test('another audience, another issuer and a missing expiry are refused', async () => {
  for (const claims of [{ aud: 'other' }, { iss: 'https://evil.example' }, { exp: undefined }]) {
    const token = await sign('k1')
    const [header, payload, signature] = token.split('.')
    const changed = { ...JSON.parse(atob(payload ?? '')), ...claims }
    const forged = `${header}.${btoa(JSON.stringify(changed)).replaceAll('=', '')}.${signature}`
    expect(await verifyToken(forged)).toMatchObject({ ok: false })
  }
})

test('an issuer that fails or answers nonsense refuses tokens, and never throws', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue()
  const good = answers
  for (const bad of [
    { status: 500, body: {} },
    { status: 200, body: [] },
    { status: 200, body: { keys: [null, 1] } },
  ]) {
    vi.resetModules()
    ;({ verifyToken } = await import('./tokens.ts'))
    answers = bad
    expect(await verifyToken(await sign('k1'))).toEqual({ ok: false, reason: 'token-invalid' })
  }
  answers = good
  expect(warned).toHaveBeenCalledTimes(2)
})
