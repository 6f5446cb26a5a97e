import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type IssuerState, startIssuer } from '#lib/auth/testing/issuer'
import { putExperiments } from '#lib/ingest/testing/put-experiments'
import { servicesForTest } from '../../../../emulators/services-for-test.ts'
import { accessForTest, cookiesOf, PASSWORD } from '../../testing/access-for-test.ts'

const ADA = { sub: 'ada-at-issuer', email: 'Ada@Example.com', email_verified: true, name: 'Ada Quist' }

async function ssoForTest(
  state: IssuerState = { claims: ADA },
  environment: Record<string, string> = {},
  given?: Awaited<ReturnType<typeof servicesForTest>>,
) {
  const services = given ?? (await servicesForTest())
  const issuer = await startIssuer(state)
  onTestFinished(() => issuer.close())
  const api = await accessForTest(services, { ...issuer.environment, ...environment })

  /** As a browser goes: to us, to the issuer, and back with the cookie of the flow. */
  async function signIn(change: (back: URL) => void = () => undefined, cookie?: string, device = '') {
    const begun = await api.get('/api/auth/sso?next=/console/team')
    const sent = await fetch(begun.location ?? '', { redirect: 'manual' })
    const back = new URL(sent.headers.get('location') ?? '')
    change(back)
    const jar = [cookie ?? cookiesOf(begun), device].filter(Boolean).join('; ')
    const headers = { cookie: jar, 'sec-fetch-site': 'cross-site' }
    const done = await api.get(back.pathname + back.search, { headers })
    const problem = new URL(done.location ?? '', 'http://x').searchParams.get('problem')
    return { ...done, problem, back, flow: cookiesOf(begun) }
  }
  return { ...api, issuer, signIn }
}

describe('single sign-on', () => {
  test('signs in the member whose address the issuer has verified, and leads on', async () => {
    const { member, signIn, get, audit } = await ssoForTest()
    const ada = await member('publisher', 'ada')
    const done = await signIn()
    expect([done.status, done.location]).toEqual([303, '/console/team'])
    expect(done.cookies.find((cookie) => cookie.startsWith('sl_sso='))).toContain('Max-Age=0')
    const { body } = await get('/api/me', { as: cookiesOf(done) })
    expect(body).toMatchObject({ id: ada.id, roles: ['publisher'] })
    expect(await audit()).toEqual(['signed-in ok'])
  })

  test('knows the person again by the issuer’s name for them, whatever becomes of the address', async () => {
    const { member, signIn, issuer } = await ssoForTest()
    await member('viewer', 'ada')
    await signIn()
    issuer.state = { claims: { ...ADA, email: 'ada.quist@example.com', email_verified: false } }
    expect((await signIn()).location).toBe('/console/team')
    issuer.state = { claims: { ...ADA, sub: 'somebody-else' } }
    expect((await signIn()).problem).toBe('sso-other')
  })

  test('lets nobody in by an address that is not verified, as a member or at all', async () => {
    const { member, signIn, issuer, audit } = await ssoForTest(
      { claims: ADA },
      { OIDC_DEFAULT_ROLE: 'publisher' },
    )
    await member('owner', 'ada')
    for (const email_verified of [false, undefined, 'true', 1]) {
      issuer.state = { claims: { ...ADA, email_verified } }
      const { problem, cookies } = await signIn()
      expect([problem, cookies.some((cookie) => cookie.startsWith('sl_session='))]).toEqual([
        'sso-unverified',
        false,
      ])
    }
    expect(new Set(await audit())).toEqual(new Set(['sign-in-failed sso-unverified']))
  })

  test('asks the issuer for an address that the token does not tell', async () => {
    const { member, signIn } = await ssoForTest({
      claims: { sub: ADA.sub },
      userinfo: { email: 'ada@example.com', email_verified: true },
    })
    await member('viewer', 'ada')
    expect((await signIn()).location).toBe('/console/team')
  })

  test('refuses strangers in words, unless they are invited or a default role is set', async () => {
    const { signIn, member, sessionOf, post, get } = await ssoForTest()
    expect((await signIn()).problem).toBe('sso-unknown')
    const as = await sessionOf(await member('owner'))
    await post('/api/invitations', { email: 'ada@example.com', role: 'editor' }, { as })
    expect((await signIn()).location).toBe('/console/team')
    const { members } = (await get('/api/team', { as })).body
    expect(members.at(-1)).toMatchObject({ name: 'Ada Quist', role: 'editor', hasPassword: false })
    expect((await get('/api/invitations', { as })).body.invitations).toEqual([])
  })

  test('gives strangers the default role, and takes a customer’s account from whoever squats it', async () => {
    const { signIn, post, get } = await ssoForTest({ claims: ADA }, { OIDC_DEFAULT_ROLE: 'viewer' })
    const squatter = await post('/api/auth/register', {
      email: 'ada@example.com',
      name: 'S',
      password: PASSWORD,
    })
    const done = await signIn()
    expect((await get('/api/me', { as: cookiesOf(done) })).body.roles).toEqual(['customer', 'viewer'])
    expect((await post('/api/auth/refresh', {}, { as: cookiesOf(squatter) })).status).toBe(401)
    expect((await post('/api/auth/login', { email: 'ada@example.com', password: PASSWORD })).status).toBe(401)
  })

  test('makes one unit of a customer and their device, as a password does', async () => {
    const services = await servicesForTest()
    await putExperiments(services, ({ id }) => (id === 'hero-copy' ? { unit: 'user' } : {}))
    const { signIn, post } = await ssoForTest(
      { claims: ADA },
      { OIDC_DEFAULT_ROLE: 'viewer', EDGE_CONFIG: services.edgeConfig },
      services,
    )
    const { mintVisitor, sealVisitor } = await import('#lib/auth/visitor-cookie')
    await post('/api/auth/register', { email: 'ada@example.com', name: 'Ada', password: PASSWORD })
    const device = `sl_visitor=${await sealVisitor(mintVisitor())}`
    const { cookies } = await signIn(undefined, undefined, device)
    expect(cookies.some((cookie) => cookie.startsWith('sl_variants='))).toBe(true)
  })

  test('ends for a member who was removed: the old identity opens nothing', async () => {
    const { signIn, member, sessionOf, post } = await ssoForTest()
    const ada = await member('viewer', 'ada')
    await signIn()
    const as = await sessionOf(await member('owner'))
    await post('/api/team/remove', { id: ada.id, reason: 'left' }, { as })
    expect((await signIn()).problem).toBe('sso-unknown')
  })
})

describe('an answer of the issuer', () => {
  test.each([
    ['another state', (back: URL) => back.searchParams.set('state', 'x')],
    ['no state', (back: URL) => back.searchParams.delete('state')],
    ['an invented code', (back: URL) => back.searchParams.set('code', 'x')],
    ['another issuer', (back: URL) => back.searchParams.set('iss', 'https://evil.example')],
    ['no issuer', (back: URL) => back.searchParams.delete('iss')],
  ])('with %s signs nobody in', async (_, change) => {
    const { member, signIn } = await ssoForTest()
    await member('owner', 'ada')
    vi.spyOn(console, 'warn').mockReturnValue()
    const { problem, cookies } = await signIn(change)
    expect([problem, cookies.some((cookie) => cookie.startsWith('sl_session='))]).toEqual([
      'sso-failed',
      false,
    ])
  })

  test.each([
    ['signed with another key', { forges: true }],
    ['for another audience', { token: { aud: 'other' } }],
    ['with another nonce', { token: { nonce: 'x' } }],
    ['of another issuer', { token: { iss: 'https://evil.example' } }],
    ['that is over', { token: { exp: 1 } }],
  ])('with a token %s signs nobody in', async (_, wrong) => {
    const { member, signIn } = await ssoForTest({ claims: ADA, ...wrong })
    await member('owner', 'ada')
    vi.spyOn(console, 'warn').mockReturnValue()
    expect((await signIn()).problem).toBe('sso-failed')
  })

  test('counts in the browser that began, and once', async () => {
    const { member, signIn, get } = await ssoForTest()
    await member('owner', 'ada')
    const warned = vi.spyOn(console, 'warn').mockReturnValue()
    for (const cookie of ['', 'sl_sso=x.y', 'sl_sso=eyJ9.AAAAAAAAAAAAAAAAAAAAAA'])
      expect((await signIn(undefined, cookie)).problem).toBe('sso-failed')
    const done = await signIn()
    const again = await get(done.back.pathname + done.back.search, { headers: { cookie: done.flow } })
    expect(again.location).toContain('problem=sso-failed')
    expect(JSON.stringify(warned.mock.calls)).not.toContain(done.back.searchParams.get('code'))
  })

  test('that refuses is told in words', async () => {
    const { signIn } = await ssoForTest({ claims: ADA, refuses: 'access_denied' })
    vi.spyOn(console, 'warn').mockReturnValue()
    expect((await signIn()).problem).toBe('sso-refused')
  })
})

test('while the issuer is down the other ways in are left', async () => {
  const { get, issuer } = await ssoForTest()
  await issuer.close()
  vi.spyOn(console, 'warn').mockReturnValue()
  expect((await get('/api/auth/sso')).location).toBe('/console/sign-in?problem=sso-failed&next=%2Fconsole')
})

test('without an issuer there is no way to one', async () => {
  const { get } = await accessForTest(await servicesForTest())
  expect((await get('/api/auth/sso?next=//evil.example')).location).toContain(
    'problem=sso-failed&next=%2Fconsole',
  )
})
