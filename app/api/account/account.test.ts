import { describe, expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'
import { accessForTest, cookiesOf, PASSWORD } from '../testing/access-for-test.ts'

const NEW = 'tidal mudflat quartz'

describe('a password', () => {
  test('is changed by whoever knows it, which ends every other session and leaves this one', async () => {
    const { member, sessionOf, post, get, audit, runLater } = await accessForTest(await servicesForTest())
    const ada = await member('editor', 'ada')
    const [here, there] = [await sessionOf(ada), await sessionOf(ada)]
    const change = (fields: object) => post('/api/account/password', fields, { as: here })
    expect((await change({ current: 'a wrong guess', password: NEW })).body.code).toBe('password-wrong')
    expect((await change({ current: PASSWORD, password: 'password12345' })).body.code).toBe('password-common')
    expect((await change({ current: PASSWORD, password: NEW })).status).toBe(200)
    expect((await get('/api/account/sessions', { as: there })).status).toBe(401)
    expect((await get('/api/account/sessions', { as: here })).body.sessions).toHaveLength(1)
    expect((await post('/api/auth/login', { email: ada.email, password: PASSWORD })).status).toBe(401)
    expect((await post('/api/auth/login', { email: ada.email, password: NEW })).status).toBe(200)
    await runLater()
    expect(await audit()).toEqual(['sign-in-failed credentials', 'signed-in ok', 'password-changed ok'])
  })

  test('is not guessed any faster from an open browser than at sign-in', async () => {
    const { member, sessionOf, post } = await accessForTest(await servicesForTest())
    const as = await sessionOf(await member('editor'))
    const { takeAttempt } = await import('#lib/auth/attempts')
    for (let tried = 0; tried < 19; tried++) await takeAttempt('editor@example.com', '', new Date())
    const guess = () => post('/api/account/password', { current: 'x', password: NEW }, { as })
    expect((await guess()).body.code).toBe('password-wrong')
    expect((await guess()).status).toBe(429)
  })
})

describe('sessions', () => {
  test('are listed with what a person knows them by, and never with an address', async () => {
    const { member, get, post } = await accessForTest(await servicesForTest())
    const { email } = await member('viewer', 'ada')
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
      'x-vercel-ip-country': 'DE',
      'x-real-ip': '192.0.2.99',
    }
    const as = cookiesOf(await post('/api/auth/login', { email, password: PASSWORD }, { headers }))
    await post('/api/auth/login', { email, password: PASSWORD })
    const { sessions } = (await get('/api/account/sessions', { as })).body
    expect(sessions.filter(({ current }: { current: boolean }) => current)).toMatchObject([
      { browser: 'firefox', system: 'linux', country: 'DE', via: 'password' },
    ])
    expect(sessions).toHaveLength(2)
    expect(JSON.stringify(sessions)).not.toContain('192.0.2')
  })

  test('are ended one by one, all others, or all; what they hold is refused at once', async () => {
    const { member, sessionOf, post, get } = await accessForTest(await servicesForTest())
    const ada = await member('viewer', 'ada')
    const [here, one, two] = [await sessionOf(ada), await sessionOf(ada), await sessionOf(ada)]
    const statusOf = async (as: string) => (await get('/api/team', { as })).status
    const [other] = (await get('/api/account/sessions', { as: one })).body.sessions.filter(
      ({ current }: { current: boolean }) => current,
    )
    const end = (value: string) => post('/api/account/sessions', { end: value }, { as: here })
    expect((await end(other.id)).status).toBe(200)
    expect([await statusOf(here), await statusOf(one), await statusOf(two)]).toEqual([200, 401, 200])
    expect((await end(other.id)).body.code).toBe('session-unknown')
    expect((await end('others')).body).toEqual({ ended: 1 })
    expect([await statusOf(here), await statusOf(two)]).toEqual([200, 401])
    const everywhere = await post('/api/account/sessions', { end: 'all' }, { as: here, form: true })
    expect(everywhere.location).toBe('/console/sign-in?done=signed-out')
    for (const cookie of everywhere.cookies) expect(cookie).toContain('Max-Age=0')
    expect(await statusOf(here)).toBe(401)
    expect((await post('/api/auth/refresh', {}, { as: here })).status).toBe(401)
  })

  test('of somebody else cannot be ended, and are not listed', async () => {
    const { member, sessionOf, post, get } = await accessForTest(await servicesForTest())
    const [ada, ben] = [
      await sessionOf(await member('owner', 'ada')),
      await sessionOf(await member('viewer', 'ben')),
    ]
    const [{ id }] = (await get('/api/account/sessions', { as: ben })).body.sessions
    expect((await post('/api/account/sessions', { end: id }, { as: ada })).body.code).toBe('session-unknown')
    expect((await get('/api/account/sessions', { as: ben })).status).toBe(200)
  })

  test('that go on can read while Redis is down, and change nothing', async () => {
    const { member, sessionOf, post, get, services } = await accessForTest(await servicesForTest())
    const as = await sessionOf(await member('owner'))
    await control(services.redisRest, '/__fault', { down: true })
    vi.spyOn(console, 'error').mockReturnValue()
    const { body } = await get('/api/settings', { as })
    // Past the door: it is the settings that cannot be read.
    expect(body.title).toBe('This cannot be read or changed right now')
    const refused = await post('/api/team/role', { id: 'x', role: 'viewer' }, { as })
    expect([refused.status, refused.body.title]).toEqual([503, 'Who you are cannot be checked right now'])
  })

  test('whose refresh token comes twice end for both, and the audit log says so', async () => {
    const { member, sessionOf, post, get, audit } = await accessForTest(await servicesForTest())
    const copied = await sessionOf(await member('owner'))
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    const first = cookiesOf(await post('/api/auth/refresh', {}, { as: copied }))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 })
    expect((await post('/api/auth/refresh', {}, { as: copied })).status).toBe(401)
    expect((await get('/api/team', { as: first })).status).toBe(401)
    vi.useRealTimers()
    expect(await audit()).toEqual(['session-copied ended'])
    expect(warned).toHaveBeenCalledOnce()
  })
})

describe('an account for whoever came by the one-time link', () => {
  const ME = { email: 'mara@example.com', name: 'Mara', password: NEW }

  async function linkForTest() {
    const api = await accessForTest(await servicesForTest())
    const { createSignInLink } = await import('#lib/auth/sign-in-link')
    const link = await createSignInLink(api.redis, { sub: 'owner', name: 'Owner', roles: ['owner'] })
    const token = new URL(link, 'http://x').searchParams.get('token') ?? ''
    return { ...api, as: cookiesOf(await api.post('/api/auth/link', { token })) }
  }

  test('has the role of the link, and the session goes on as its person', async () => {
    const { as, post, get, audit } = await linkForTest()
    const opened = await post('/api/account', ME, { as, form: true })
    expect(opened.location).toBe('/console/account?done=account-opened')
    const me = cookiesOf(opened)
    expect((await get('/api/team', { as: me })).body.members).toMatchObject([{ name: 'Mara', role: 'owner' }])
    expect((await get('/api/team', { as })).status).toBe(401)
    expect((await post('/api/account', ME, { as: me })).body.code).toBe('account-exists')
    expect(await audit()).toEqual(['signed-in ok', 'account-opened ok', 'signed-in ok'])
  })

  test('cannot take the address of a customer or a member', async () => {
    const { as, post, member } = await linkForTest()
    await post('/api/auth/register', ME)
    expect((await post('/api/account', ME, { as })).body.code).toBe('email-taken')
    const { email } = await member('viewer')
    expect((await post('/api/account', { ...ME, email }, { as })).body.code).toBe('already-member')
  })

  test('is there for a password change first', async () => {
    const { as, post } = await linkForTest()
    expect((await post('/api/account/password', { password: NEW }, { as })).body.code).toBe('account-missing')
  })
})

test('signing out ends the session on the server, and the audit log has both ends of it', async () => {
  const { member, post, get, audit } = await accessForTest(await servicesForTest())
  const { email } = await member('viewer')
  const as = cookiesOf(await post('/api/auth/login', { email, password: PASSWORD }))
  await post('/api/auth/logout', {}, { as })
  expect((await get('/api/team', { as })).status).toBe(401)
  expect(await audit()).toEqual(['signed-out ok', 'signed-in ok'])
})

test('a token has no account: it can change no password and end no session', async () => {
  const { post } = await accessForTest(await servicesForTest())
  const { signToken } = await import('#lib/auth/sign-token')
  const as = await signToken({ sub: 'u_x', roles: ['owner'] }, 60)
  for (const path of ['/api/account', '/api/account/password', '/api/account/sessions'])
    expect((await post(path, {}, { as })).status).toBe(403)
})

describe('the setup token', () => {
  const SETUP_TOKEN = 'a-token-for-the-first-owner'
  const ME = { token: SETUP_TOKEN, email: 'mara@example.com', name: 'Mara', password: NEW }

  test('makes one owner, once, whoever else comes at the same moment', async () => {
    const { post, audit } = await accessForTest(await servicesForTest(), { SETUP_TOKEN })
    expect((await post('/api/auth/setup', { ...ME, token: 'a-token-for-the-first-ownes' })).body.code).toBe(
      'setup-wrong',
    )
    expect((await post('/api/auth/setup', { ...ME, password: 'short' })).body.code).toBe('password-short')
    const both = await Promise.all(
      ['one', 'two'].map((name) => post('/api/auth/setup', { ...ME, email: `${name}@example.com` })),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await post('/api/auth/setup', { ...ME, email: 'three@example.com' })).body.code).toBe(
      'setup-closed',
    )
    expect(await audit()).toEqual(['signed-in ok', 'owner-set-up ok'])
  })

  test('that is not configured lets nobody in, and guesses are counted', async () => {
    const { post } = await accessForTest(await servicesForTest())
    for (const token of ['', 'undefined', SETUP_TOKEN])
      expect((await post('/api/auth/setup', { ...ME, token })).body.code).toBe('setup-wrong')
    const more = await Promise.all(Array.from({ length: 18 }, () => post('/api/auth/setup', ME)))
    expect(more.filter(({ status }) => status === 429)).toHaveLength(1)
  })
})
