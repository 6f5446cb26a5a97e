import { describe, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

/** Now, because the store's clock ends a session too. */
const START = Date.now()
const OWNER = { sub: 'owner', roles: ['owner' as const], name: 'Owner' }

async function sessionsForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const session = await import('./session.ts')
  const accounts = await import('./accounts.ts')
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { verifyToken } = await import('./tokens.ts')
  /** A rotation that must succeed. */
  const rotate = async (token: string, nowMs: number) => {
    const rotation = await session.rotateSession(token, nowMs)
    if (!rotation.ok) throw new Error(rotation.reason)
    return rotation.session
  }
  return { ...session, ...accounts, rotate, redis, keys, verifyToken }
}

test('a session begins with an access token of 15 minutes and ends after 30 days', async () => {
  const { startSession, verifyToken } = await sessionsForTest()
  const now = Date.now()
  const { accessToken, endsAtMs } = await startSession(OWNER, now)
  const result = await verifyToken(accessToken)
  expect(result).toMatchObject({
    ok: true,
    session: { sub: 'owner', roles: ['owner'], claims: { name: 'Owner' } },
  })
  if (result.ok) expect(result.session.expiresAt).toBe(Math.floor(now / 1_000) + 900)
  expect(endsAtMs).toBe(now + 30 * 86_400_000)
})

describe('rotation', () => {
  test('each refresh yields a new token, for thirty days and no longer', async () => {
    const { startSession, rotate, redis, keys } = await sessionsForTest()
    const first = await startSession(OWNER, START)
    const second = await rotate(first.refreshToken, START + 900_000)
    const third = await rotate(second.refreshToken, START + 1_800_000)
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3)
    expect(third.endsAtMs).toBe(first.endsAtMs)
    const family = first.refreshToken.split('.')[0] ?? ''
    const leftMs = await redis().pttl(keys.refreshFamily(family))
    expect(Math.abs(Date.now() + leftMs - first.endsAtMs)).toBeLessThan(1_000)
  })

  test('two tabs that refresh at the same moment both go on with the same session', async () => {
    const { startSession, rotate } = await sessionsForTest()
    const first = await startSession(OWNER, START)
    const [one, two] = await Promise.all([
      rotate(first.refreshToken, START),
      rotate(first.refreshToken, START + 50),
    ])
    expect(one.refreshToken).toBe(two.refreshToken)
    await rotate(one.refreshToken, START + 900_000)
  })

  test('a client whose answer was lost may ask once more within ten seconds', async () => {
    const { startSession, rotate } = await sessionsForTest()
    const first = await startSession(OWNER, START)
    const lost = await rotate(first.refreshToken, START + 1_000)
    expect((await rotate(first.refreshToken, START + 9_000)).refreshToken).toBe(lost.refreshToken)
  })

  test('a token used again later ends the session for thief and owner', async () => {
    const { startSession, rotate, rotateSession } = await sessionsForTest()
    const first = await startSession(OWNER, START)
    const second = await rotate(first.refreshToken, START)
    expect(await rotateSession(first.refreshToken, START + 11_000)).toEqual({
      ok: false,
      reason: 'refresh-reused',
      subject: OWNER,
    })
    expect(await rotateSession(second.refreshToken, START + 11_000)).toEqual({
      ok: false,
      reason: 'refresh-unknown',
    })
  })

  test('a token from two steps ago ends it even at once', async () => {
    const { startSession, rotate, rotateSession } = await sessionsForTest()
    const first = await startSession(OWNER, START)
    const second = await rotate(first.refreshToken, START)
    await rotate(second.refreshToken, START + 1)
    expect(await rotateSession(first.refreshToken, START + 2)).toEqual({
      ok: false,
      reason: 'refresh-reused',
      subject: OWNER,
    })
  })

  test('an invented token, or none, changes nothing', async () => {
    const { startSession, rotate, rotateSession } = await sessionsForTest()
    const { refreshToken } = await startSession(OWNER, START)
    for (const token of ['', '.', 'x.y', `${'A'.repeat(22)}.${'A'.repeat(43)}`, `${refreshToken}.x`, '*.*'])
      expect(await rotateSession(token, START)).toEqual({ ok: false, reason: 'refresh-unknown' })
    await rotate(refreshToken, START)
  })

  test('one session that ends leaves another of the same person alone', async () => {
    const { startSession, rotate, rotateSession, endSession } = await sessionsForTest()
    const [laptop, phone] = [await startSession(OWNER, START), await startSession(OWNER, START)]
    await endSession(laptop.refreshToken)
    expect((await rotateSession(laptop.refreshToken, START)).ok).toBe(false)
    await rotate(phone.refreshToken, START)
  })

  test('the store holds no token that could be used', async () => {
    const { startSession, redis, keys } = await sessionsForTest()
    const { refreshToken } = await startSession(OWNER, START)
    const [family = '', secret = ''] = refreshToken.split('.')
    expect(JSON.stringify(await redis().hgetall(keys.refreshFamily(family)))).not.toContain(secret)
  })
})

describe('an account behind the session', () => {
  const MARA = { email: 'mara@example.com', name: 'Mara', password: 'x', roles: ['viewer' as const] }

  test('is asked anew: a role that was taken away is gone with the next refresh', async () => {
    const { createAccount, toSubject, startSession, rotate, redis, keys } = await sessionsForTest()
    const account = await createAccount({ ...MARA, roles: ['publisher'] }, new Date(START))
    if (account === null) throw new Error('not created')
    const { refreshToken } = await startSession(toSubject(account), START)
    await redis().hset(keys.users(), { [account.id]: JSON.stringify({ ...account, roles: ['viewer'] }) })
    expect((await rotate(refreshToken, START)).subject).toMatchObject({ name: 'Mara', roles: ['viewer'] })
  })

  test('that was removed ends it', async () => {
    const { createAccount, toSubject, startSession, rotateSession, redis, keys } = await sessionsForTest()
    const account = await createAccount(MARA, new Date(START))
    if (account === null) throw new Error('not created')
    const { refreshToken } = await startSession(toSubject(account), START)
    await redis().hdel(keys.users(), account.id)
    expect((await rotateSession(refreshToken, START)).ok).toBe(false)
  })

  test('an e-mail address belongs to the first of many who ask for it at once', async () => {
    const { createAccount, findAccountByEmail, redis, keys } = await sessionsForTest()
    const created = await Promise.all(Array.from({ length: 8 }, () => createAccount(MARA, new Date(START))))
    const [winner, ...others] = created.filter((account) => account !== null)
    expect(others).toEqual([])
    expect(await findAccountByEmail(MARA.email)).toEqual(winner)
    expect(await redis().hlen(keys.users())).toBe(1)
  })
})
