import { SignJWT } from 'jose'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const OLD = 'old-secret-old-secret-old-secret-old-secret-old'
const NEW = 'new-secret-new-secret-new-secret-new-secret-new'
const NOW = Math.floor(Date.now() / 1_000)
const MARA = { sub: 'mara', roles: ['publisher'] } as const

/** The modules as a process with these secrets has them. */
async function withSecrets(secrets: string) {
  vi.resetModules()
  stubEnvironment({ SHORELINE_SECRET: secrets })
  const { signToken } = await import('./sign-token.ts')
  const { verifyToken } = await import('./tokens.ts')
  const { keysFor } = await import('./keys.ts')
  const [{ id, key }] = await keysFor('token')
  /** A token that differs from a good one as told. */
  const forge = async (header: Record<string, unknown>, claims: Record<string, unknown>) => {
    const payload = { sub: 'mara', iss: 'shoreline', aud: 'shoreline', nbf: NOW, exp: NOW + 60, ...claims }
    const kept = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
    return await new SignJWT(kept)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: id, ...header })
      .sign(key)
  }
  return { signToken, verifyToken, forge, kid: id, key }
}

let ours: Awaited<ReturnType<typeof withSecrets>>
beforeEach(async () => {
  ours = await withSecrets(NEW)
})

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

test('a token that we signed is a session with its subject, roles and claims', async () => {
  const token = await ours.signToken({ ...MARA, claims: { name: 'Mara' } }, 60)
  const result = await ours.verifyToken(token)
  expect(result).toMatchObject({
    ok: true,
    session: { sub: 'mara', roles: ['publisher'], claims: { name: 'Mara' } },
  })
})

test('a role that we do not know grants nothing', async () => {
  const result = await ours.verifyToken(await ours.forge({}, { roles: ['publisher', 'root', 7, null] }))
  expect(result).toMatchObject({ ok: true, session: { roles: ['publisher'] } })
})

test('claims cannot overrule what we say ourselves', async () => {
  const token = await ours.signToken({ ...MARA, claims: { roles: ['owner'], sub: 'x', exp: 9e9 } }, 60)
  expect(await ours.verifyToken(token)).toMatchObject({
    ok: true,
    session: { sub: 'mara', roles: ['publisher'] },
  })
})

describe('refused', () => {
  const reasonOf = async (token: string) => {
    const result = await ours.verifyToken(token)
    return result.ok ? 'accepted' : result.reason
  }

  test('a token without a signature, whatever it says of its algorithm', async () => {
    const claims = {
      sub: 'mara',
      roles: ['owner'],
      iss: 'shoreline',
      aud: 'shoreline',
      nbf: NOW,
      exp: NOW + 60,
    }
    for (const alg of ['none', 'None', 'HS256'])
      expect(await reasonOf(`${encode({ alg, typ: 'at+jwt', kid: ours.kid })}.${encode(claims)}.`)).toBe(
        'token-invalid',
      )
  })
  test('a right signature under the name of another algorithm', async () => {
    const claims = {
      sub: 'mara',
      roles: ['owner'],
      iss: 'shoreline',
      aud: 'shoreline',
      nbf: NOW,
      exp: NOW + 60,
    }
    const signed = async (alg: string) => {
      const input = `${encode({ alg, typ: 'at+jwt', kid: ours.kid })}.${encode(claims)}`
      const mac = await crypto.subtle.sign('HMAC', ours.key, Buffer.from(input))
      return `${input}.${Buffer.from(mac).toString('base64url')}`
    }
    expect(await reasonOf(await signed('HS256'))).toBe('accepted')
    for (const alg of ['HS512', 'RS256', 'none'])
      expect(await reasonOf(await signed(alg))).toBe('token-invalid')
  })
  test('a token of another type, or of none', async () => {
    expect(await reasonOf(await ours.forge({ typ: 'JWT' }, {}))).toBe('token-invalid')
    expect(await reasonOf(await ours.forge({ typ: undefined }, {}))).toBe('token-invalid')
  })
  test('an expired token, once the clock tolerance of five seconds is over', async () => {
    expect(await reasonOf(await ours.signToken(MARA, -60))).toBe('token-expired')
    expect(await reasonOf(await ours.signToken(MARA, -3))).toBe('accepted')
  })
  test('a token from the future', async () => {
    expect(await reasonOf(await ours.forge({}, { nbf: NOW + 60 }))).toBe('token-not-yet-valid')
  })
  test('a token of another issuer, for another audience', async () => {
    expect(await reasonOf(await ours.forge({}, { iss: 'elsewhere' }))).toBe('token-invalid')
    expect(await reasonOf(await ours.forge({}, { aud: 'elsewhere' }))).toBe('token-invalid')
  })
  test.each(['exp', 'nbf', 'sub', 'iss', 'aud'])('a token without %s', async (claim) => {
    expect(await reasonOf(await ours.forge({}, { [claim]: undefined }))).toBe('token-invalid')
  })
  test('a subject that is no text', async () => {
    for (const sub of ['', 7, {}]) expect(await reasonOf(await ours.forge({}, { sub }))).toBe('token-invalid')
  })
  test('a changed payload', async () => {
    const [head, , signature] = (await ours.signToken(MARA, 60)).split('.')
    const claims = {
      sub: 'mara',
      roles: ['owner'],
      iss: 'shoreline',
      aud: 'shoreline',
      nbf: NOW,
      exp: NOW + 60,
    }
    expect(await reasonOf(`${head}.${encode(claims)}.${signature}`)).toBe('token-invalid')
  })
  test('a second spelling of the same bytes, so that one token has one text', async () => {
    const token = await ours.signToken(MARA, 60)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(token.at(-1) ?? '')
    // 32 bytes are 43 characters, the last of which carries two bits that mean nothing.
    const respelled = token.slice(0, -1) + alphabet[last ^ 1]
    expect(await reasonOf(respelled)).toBe('token-malformed')
    expect(await reasonOf(`${token}=`)).toBe('token-malformed')
    expect(await reasonOf(`${token} `)).toBe('token-malformed')
  })
  test('what is no token at all, and what is far too long', async () => {
    for (const text of [
      '',
      '.',
      '..',
      'a.b',
      'a.b.c.d',
      `${encode('x')}.e30.`,
      '💥.e30.e30',
      'x'.repeat(10_000),
    ])
      expect(['token-malformed', 'token-invalid']).toContain(await reasonOf(text))
    expect(await reasonOf(await ours.forge({}, { filler: 'x'.repeat(8_000) }))).toBe('token-malformed')
  })
  test('a key id of an odd kind', async () => {
    for (const kid of [7, {}, null, '__proto__'])
      expect(await reasonOf(`${encode({ alg: 'HS256', typ: 'at+jwt', kid })}.e30.AAAA`)).toBe('token-invalid')
  })
})

describe('rotation of the secret', () => {
  test('with two secrets the first signs and both verify', async () => {
    const before = await withSecrets(OLD)
    const oldToken = await before.signToken(MARA, 60)
    const during = await withSecrets(`${NEW},${OLD}`)
    const newToken = await during.signToken(MARA, 60)
    expect((await during.verifyToken(oldToken)).ok).toBe(true)
    expect((await during.verifyToken(newToken)).ok).toBe(true)
    expect((await before.verifyToken(newToken)).ok).toBe(false)
    const after = await withSecrets(NEW)
    expect((await after.verifyToken(newToken)).ok).toBe(true)
    expect(await after.verifyToken(oldToken)).toEqual({ ok: false, reason: 'token-invalid' })
  })
  test('a key made for another purpose signs no token', async () => {
    const { keysFor } = await import('./keys.ts')
    const [{ key }] = await keysFor('variants')
    const token = await new SignJWT({ sub: 'mara' })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: ours.kid })
      .setIssuer('shoreline')
      .setAudience('shoreline')
      .setNotBefore(NOW)
      .setExpirationTime(NOW + 60)
      .sign(key)
    expect((await ours.verifyToken(token)).ok).toBe(false)
  })
})
