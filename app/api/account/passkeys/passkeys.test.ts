import { expect, test, vi } from 'vitest'
import { servicesForTest } from '../../../../emulators/services-for-test.ts'
import { accessForTest } from '../../testing/access-for-test.ts'

// Real signatures are made by a real browser: e2e/access.spec.ts.
const GARBAGE = {
  id: 'AAAA',
  rawId: 'AAAA',
  type: 'public-key',
  clientExtensionResults: {},
  response: { clientDataJSON: 'e30', attestationObject: 'oA', authenticatorData: 'AA', signature: 'AA' },
}

async function passkeysForTest() {
  const api = await accessForTest(await servicesForTest())
  const ada = await api.member('editor', 'ada')
  const as = await api.sessionOf(ada)
  const { addPasskey } = await import('#lib/auth/passkeys/passkeys')
  const keep = async (account: string, id: string) =>
    await addPasskey({
      ...{ id, account, publicKey: 'AA', counter: 0, transports: [], name: 'Laptop' },
      ...{ createdAt: new Date().toISOString(), usedAt: null },
    })
  return { ...api, ada, as, keep }
}

test('options ask for a key that names its person and for finger, face or PIN; each challenge is new', async () => {
  const { post, as } = await passkeysForTest()
  const one = (await post('/api/account/passkeys/options', {}, { as })).body
  const two = (await post('/api/account/passkeys/options', {}, { as })).body
  expect(one).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: 'ada@example.com' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(one.challenge).not.toBe(two.challenge)
  const signIn = (await post('/api/auth/passkey/options', {})).body
  expect(signIn).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect(signIn.allowCredentials ?? []).toEqual([])
})

test('a challenge serves once, and only for what it was made for', async () => {
  await passkeysForTest()
  const { redeemChallenge, rememberChallenge } = await import('#lib/auth/passkeys/challenge')
  const challenge = 'a'.repeat(43)
  await rememberChallenge(challenge, 'u_ada')
  expect(await redeemChallenge(challenge, 'sign-in')).toBe(false)
  await rememberChallenge(challenge, 'u_ada')
  expect(await redeemChallenge(challenge, 'u_ada')).toBe(true)
  expect(await redeemChallenge(challenge, 'u_ada')).toBe(false)
})

test('what is no signature signs nobody in and adds nothing', async () => {
  const { post, get, as, ada, keep, audit } = await passkeysForTest()
  await keep(ada.id, 'AAAA')
  for (const credential of [
    '',
    '{',
    '[]',
    '{}',
    JSON.stringify(GARBAGE),
    JSON.stringify({ ...GARBAGE, id: 'none' }),
  ]) {
    expect((await post('/api/auth/passkey', { credential })).body.code).toBe('passkey-failed')
    expect((await post('/api/account/passkeys', { credential }, { as })).body.code).toBe('passkey-failed')
  }
  expect((await get('/api/account/passkeys', { as })).body.passkeys).toHaveLength(1)
  expect(await audit()).toEqual(['sign-in-failed passkey-failed'])
})

test('a passkey is renamed and removed by its person alone, and goes with the member', async () => {
  const { post, get, as, ada, keep, member, sessionOf, redis } = await passkeysForTest()
  await keep(ada.id, 'AAAA')
  const owner = await sessionOf(await member('owner'))
  for (const path of ['/api/account/passkeys/rename', '/api/account/passkeys/remove'])
    expect((await post(path, { id: 'AAAA', name: 'Mine' }, { as: owner })).body.code).toBe('passkey-unknown')
  expect((await post('/api/account/passkeys/rename', { id: 'AAAA', name: 'Phone' }, { as })).status).toBe(200)
  expect((await get('/api/account/passkeys', { as })).body.passkeys).toMatchObject([{ name: 'Phone' }])
  expect((await post('/api/account/passkeys/remove', { id: 'AAAA' }, { as })).status).toBe(200)
  expect((await get('/api/account/passkeys', { as })).body.passkeys).toEqual([])
  await keep(ada.id, 'BBBB')
  await post('/api/team/remove', { id: ada.id, reason: 'left' }, { as: owner })
  expect(await redis.hlen('passkeys')).toBe(0)
})

test('a passkey is added shortly after sign-in only', async () => {
  const { post, sessionOf, ada } = await passkeysForTest()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 2 * 3_600_000 })
  const { refreshed } = { refreshed: await sessionOf(ada) }
  vi.useRealTimers()
  const { signToken } = await import('#lib/auth/sign-token')
  const family = /sl_refresh=([\w-]+)\./.exec(refreshed)?.[1]
  const token = await signToken({ sub: ada.id, roles: ada.roles, claims: { sid: family } }, 60)
  const answer = await post('/api/account/passkeys/options', {}, { as: `sl_session=${token}` })
  expect(answer.body.code).toBe('sign-in-again')
})
