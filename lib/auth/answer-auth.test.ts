import { describe, expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'

const SITE = 'http://localhost:3000'
const PERSON = { email: 'Mara@Example.com', password: 'a lantern at the pier', name: 'Mara' }

async function authForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { answerAuth } = await import('./answer-auth.ts')
  const { answerRefresh, answerRefreshRedirect } = await import('./answer-refresh.ts')
  const { answerSignOut } = await import('./answer-sign-out.ts')
  const { register } = await import('./register.ts')
  const { signIn } = await import('./sign-in.ts')
  const { signInByLink } = await import('./sign-in-by-link.ts')
  const { createSignInLink } = await import('./sign-in-link.ts')
  const { redis } = await import('#lib/stores/redis/client')
  return {
    services,
    register: (request: Request) => answerAuth(request, register),
    signIn: (request: Request) => answerAuth(request, signIn),
    signInByLink: (request: Request) => answerAuth(request, signInByLink),
    link: (roles: ('owner' | 'viewer')[], ttlSeconds?: number) =>
      createSignInLink(redis(), { sub: 'owner', roles, ...(ttlSeconds && { ttlSeconds }) }),
    answerRefresh,
    answerRefreshRedirect,
    answerSignOut,
  }
}

function json(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${SITE}/api/auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-real-ip': '192.0.2.1', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

function form(fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`${SITE}/api/auth`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin', ...headers },
    body: new URLSearchParams(fields),
  })
}

const cookieHeader = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')

describe('an account', () => {
  test('is opened as a customer and signed in with two cookies that scripts cannot read', async () => {
    const { register } = await authForTest()
    const response = await register(json(PERSON))
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      roles: ['customer'],
      name: 'Mara',
      email: 'mara@example.com',
    })
    const [session, refresh] = response.headers.getSetCookie()
    expect(session).toMatch(/^sl_session=[\w.-]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
    expect(refresh).toMatch(/^sl_refresh=[\w.-]+; Path=\/api\/auth; Max-Age=2592000; HttpOnly; SameSite=Lax$/)
  })

  test('on https the cookies are secure, and the session has the prefix that binds it to this host', async () => {
    const { register } = await authForTest()
    const [session, refresh] = (
      await register(json(PERSON, { 'x-forwarded-proto': 'https' }))
    ).headers.getSetCookie()
    expect(session).toMatch(/^__Host-sl_session=.*; Secure$/)
    expect(refresh).toMatch(/^sl_refresh=.*; Secure$/)
  })

  test('cannot take a role, an address that is taken, a weak password or a bad address', async () => {
    const { register } = await authForTest()
    expect(await (await register(json({ ...PERSON, roles: 'owner', role: 'owner' }))).json()).toMatchObject({
      roles: ['customer'],
    })
    const cases = [
      [PERSON, 409, '/email'],
      [{ ...PERSON, email: 'other@example.com', password: 'too short' }, 400, '/password'],
      [{ ...PERSON, email: 'mara' }, 400, '/email'],
    ] as const
    for (const [body, status, pointer] of cases) {
      const response = await register(json(body))
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(await response.json()).toMatchObject({ status, errors: [{ pointer }] })
      expect(response.headers.getSetCookie()).toEqual([])
    }
  })

  test('is entered with its password, whatever the case of the address; a wrong one and a stranger hear the same', async () => {
    const { register, signIn } = await authForTest()
    await register(json(PERSON))
    expect((await signIn(json({ ...PERSON, email: ' MARA@example.com' }))).status).toBe(200)
    const wrong = await signIn(json({ ...PERSON, password: 'another password' }))
    const stranger = await signIn(json({ ...PERSON, email: 'nobody@example.com' }))
    expect(wrong.status).toBe(401)
    expect(await wrong.text()).toBe(await stranger.text())
  })

  test('is guarded against guessing: after twenty attempts in a row the twenty-first waits', async () => {
    const { signIn } = await authForTest()
    const tries = await Promise.all(
      Array.from({ length: 21 }, () => signIn(json({ email: 'x@example.com', password: 'guess' }))),
    )
    const refused = tries.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(1)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await signIn(json({ email: 'y@example.com', password: 'guess' }))).status).toBe(401)
  })
})

describe('a form', () => {
  test('goes on to the page it names, and nowhere outside', async () => {
    const { register, signIn } = await authForTest()
    const { email, password } = PERSON
    expect((await register(form({ ...PERSON, next: '/account' }))).headers.get('location')).toBe('/account')
    for (const next of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/..//evil.example',
      '',
    ]) {
      const response = await signIn(form({ email, password, next }))
      expect(response.status).toBe(303)
      expect(response.headers.get('location')).toBe('/')
    }
  })

  test('that fails goes back to where it was, with a code and never with what was typed', async () => {
    const { signIn } = await authForTest()
    const fields = { email: 'mara@example.com', password: 'guess', next: '/console' }
    const response = await signIn(form(fields))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/console/sign-in?problem=credentials&next=%2Fconsole')
    expect((await signIn(form({ ...fields, from: '//evil.example' }))).headers.get('location')).toMatch(
      /^\/console/,
    )
    expect(
      (await signIn(form({ ...fields, from: '/de/account?a=1', next: '/de/account' }))).headers.get(
        'location',
      ),
    ).toBe('/de/account?a=1&problem=credentials&next=%2Fde%2Faccount')
  })

  test('from another site is refused', async () => {
    const { signIn } = await authForTest()
    for (const site of ['cross-site', 'same-site'])
      expect((await signIn(form(PERSON, { 'sec-fetch-site': site }))).status).toBe(403)
    for (const origin of ['https://evil.example', 'null'])
      expect((await signIn(json(PERSON, { origin, host: 'localhost:3000' }))).status).toBe(403)
    expect((await signIn(json(PERSON, { origin: SITE, host: 'localhost:3000' }))).status).toBe(401)
  })
})

test('what is no JSON, no object, too large or of another type gets a 4xx and stores nothing', async () => {
  const { register } = await authForTest()
  for (const [body, status] of [
    ['{', 400],
    ['null', 400],
    ['[]', 400],
    ['{"email":{"$ne":1},"password":["x"]}', 400],
    ['{"__proto__":{"email":"x@example.com"}}', 400],
    [JSON.stringify({ ...PERSON, name: 'x'.repeat(9_000) }), 413],
  ] as const)
    expect((await register(json(body))).status, body.slice(0, 40)).toBe(status)
  expect((await register(json(PERSON, { 'content-type': 'text/plain' }))).status).toBe(415)
})

describe('a one-time link', () => {
  const tokenOf = (path: string) => new URL(path, SITE).searchParams.get('token') ?? ''

  test('signs in once', async () => {
    const { link, signInByLink } = await authForTest()
    const path = await link(['owner'])
    expect(path).toMatch(/^\/console\/sign-in\?token=[\w-]{43}$/)
    const token = tokenOf(path)
    const [one, two] = await Promise.all([signInByLink(json({ token })), signInByLink(json({ token }))])
    expect([one?.status, two?.status].sort()).toEqual([200, 401])
    expect((await signInByLink(json({ token: '' }))).status).toBe(401)
  })

  test('cannot be locked out by strangers: without a named network attempts are not counted together', async () => {
    const { link, signInByLink } = await authForTest()
    const nowhere = { 'x-real-ip': '' }
    const guesses = Array.from({ length: 30 }, (_, index) => json({ token: `guess-${index}` }, nowhere))
    const statuses = (await Promise.all(guesses.map(signInByLink))).map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([401]))
    const token = tokenOf(await link(['owner']))
    expect((await signInByLink(json({ token }, nowhere))).status).toBe(200)
  })

  test('of a named network is guarded: after twenty attempts in a row the twenty-first waits', async () => {
    const { signInByLink } = await authForTest()
    const guesses = Array.from({ length: 21 }, (_, index) => json({ token: `guess-${index}` }))
    const statuses = (await Promise.all(guesses.map(signInByLink))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })

  test('is worth nothing once it is too old', async () => {
    const { link, signInByLink } = await authForTest()
    const token = tokenOf(await link(['owner'], 1))
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    expect((await signInByLink(json({ token }))).status).toBe(401)
  })
})

describe('a session', () => {
  test('is renewed for a page that comes back with fresh cookies', async () => {
    const { register, answerRefreshRedirect } = await authForTest()
    const cookie = cookieHeader(await register(json(PERSON)))
    const response = await answerRefreshRedirect(new Request(SITE, { headers: { cookie } }), '/console')
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/console')
    expect(cookieHeader(response)).not.toBe(cookie)
  })

  test('that is over sends a page to sign in and takes its cookies, so that it cannot come round again', async () => {
    const { answerRefresh, answerRefreshRedirect } = await authForTest()
    const request = new Request(SITE, { headers: { cookie: 'sl_refresh=x.y' } })
    const response = await answerRefreshRedirect(request, '/console')
    expect(response.headers.get('location')).toBe('/console/sign-in?next=%2Fconsole&problem=session-ended')
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toContain('Max-Age=0')
    expect((await answerRefresh(request)).status).toBe(401)
  })

  test('that is over leads from a page of the shop to its sign-in page, which says why, in its language', async () => {
    const { answerRefreshRedirect } = await authForTest()
    const request = new Request(SITE, { headers: { cookie: 'sl_refresh=x.y' } })
    for (const [next, page] of [
      ['/account', '/sign-in'],
      ['/de/account?a=1', '/de/sign-in'],
      ['/de', '/de/sign-in'],
      ['/products/keel-mug', '/sign-in'],
      ['/demo', '/sign-in'],
      ['/consoles', '/sign-in'],
      ['/console?a=1', '/console/sign-in'],
    ] as const) {
      const response = await answerRefreshRedirect(request, next)
      const query = new URLSearchParams({ next, problem: 'session-ended' })
      expect(response.headers.get('location')).toBe(`${page}?${query}`)
    }
  })

  test('ends with sign-out, on the server too', async () => {
    const { register, answerSignOut, answerRefresh } = await authForTest()
    const cookie = cookieHeader(await register(json(PERSON)))
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    const response = await answerSignOut(new Request(SITE, { method: 'POST', headers }))
    expect(response.status).toBe(204)
    for (const removed of response.headers.getSetCookie()) expect(removed).toContain('Max-Age=0')
    expect((await answerRefresh(new Request(SITE, { headers: { cookie } }))).status).toBe(401)
    const foreign = { cookie, 'sec-fetch-site': 'cross-site' }
    expect((await answerSignOut(new Request(SITE, { method: 'POST', headers: foreign }))).status).toBe(403)
  })
})

test('every refusal is a problem that names the request', async () => {
  const { services, register, signIn, answerSignOut, answerRefreshRedirect } = await authForTest()
  const named = { 'x-request-id': 'r1' }
  const foreign = { ...named, 'sec-fetch-site': 'cross-site' }
  const post = (headers: Record<string, string>, body = '') =>
    new Request(SITE, { method: 'POST', headers, body })
  const answers = [
    await signIn(form(PERSON, foreign)),
    await answerSignOut(post(foreign)),
    await answerSignOut(post({ ...named, 'sec-fetch-site': 'same-origin', 'content-type': 'text/html' })),
    await register(json('{', named)),
    await register(json('{}', named)),
  ]
  await control(services.redisRest, '/__fault', { down: true })
  vi.spyOn(console, 'error').mockReturnValue()
  const cookie = `sl_refresh=${'x'.repeat(22)}.y`
  answers.push(await answerRefreshRedirect(new Request(SITE, { headers: { ...named, cookie } }), '/account'))
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 415, 400, 400, 503])
  for (const answer of answers) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: answer.status, requestId: 'r1' })
  }
})

test('while Redis is down sign-in answers 503, and nobody loses the session that they have', async () => {
  const { services, register, signIn, answerRefresh, answerRefreshRedirect } = await authForTest()
  const cookie = cookieHeader(await register(json(PERSON)))
  await control(services.redisRest, '/__fault', { down: true })
  const errors = vi.spyOn(console, 'error').mockReturnValue()
  const response = await signIn(json(PERSON))
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('5')
  const request = new Request(SITE, { headers: { cookie } })
  expect((await answerRefresh(request)).status).toBe(503)
  const page = await answerRefreshRedirect(request, '/console')
  expect(page.headers.get('location')).toContain('problem=unavailable')
  expect(page.headers.getSetCookie()).toEqual([])
  expect(JSON.stringify(errors.mock.calls)).not.toContain(PERSON.password)
  await control(services.redisRest, '/__fault', { down: false })
  expect((await answerRefresh(request)).status).toBe(200)
})
