import { describe, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { accessForTest, cookiesOf, mailServiceForTest, PASSWORD } from '../testing/access-for-test.ts'

const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? ''
const NEWCOMER = { name: 'Ada Quist', password: 'tidal mudflat quartz' }

async function teamForTest(environment: Record<string, string> = {}) {
  const api = await accessForTest(await servicesForTest(), environment)
  const owner = await api.member('owner')
  const as = await api.sessionOf(owner)
  const invite = async (fields: object) => await api.post('/api/invitations', fields, { as })
  return { ...api, owner, as, invite }
}

describe('an invitation', () => {
  test('makes a member of whoever has its link, once, with the role that it names', async () => {
    const { invite, post, get, as } = await teamForTest()
    const made = await invite({ email: 'Ada@Example.com', role: 'publisher' })
    expect(made.body).toMatchObject({
      delivery: 'shown',
      invitation: { email: 'ada@example.com', role: 'publisher' },
    })
    const token = tokenIn(made.body.link)
    const accept = () => post('/api/auth/accept', { token, ...NEWCOMER })
    const answers = await Promise.all([accept(), accept()])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401])
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      roles: ['publisher'],
      name: 'Ada Quist',
    })
    const { body } = await get('/api/team', { as })
    expect(body.members.map(({ name, role }: Record<string, string>) => [name, role])).toEqual([
      ['owner', 'owner'],
      ['Ada Quist', 'publisher'],
    ])
    expect((await get('/api/invitations', { as })).body.invitations).toEqual([])
  })

  test('is kept without anything that could be used', async () => {
    const { invite, redis } = await teamForTest()
    const { body } = await invite({ email: 'ada@example.com', role: 'viewer' })
    expect(JSON.stringify(await redis.hgetall('invitations'))).not.toContain(tokenIn(body.link))
  })

  test('that was refused for its password or name stays open', async () => {
    const { invite, post } = await teamForTest()
    const token = tokenIn((await invite({ email: 'ada@example.com', role: 'viewer' })).body.link)
    for (const [change, pointer] of [
      [{ password: 'short' }, '/password'],
      [{ password: 'password12345' }, '/password'],
      [{ password: 'adaquist202666' }, '/password'],
      [{ name: '  ' }, '/name'],
    ] as const) {
      const refused = await post('/api/auth/accept', { token, ...NEWCOMER, ...change })
      expect([refused.status, refused.body.errors[0].pointer]).toEqual([400, pointer])
    }
    expect((await post('/api/auth/accept', { token, ...NEWCOMER })).status).toBe(200)
  })

  test('is worth nothing once withdrawn, replaced or too old', async () => {
    const { invite, post, as } = await teamForTest()
    const first = await invite({ email: 'ada@example.com', role: 'viewer' })
    const second = await invite({ email: 'ada@example.com', role: 'owner' })
    const accept = (link: string) => post('/api/auth/accept', { token: tokenIn(link), ...NEWCOMER })
    expect((await accept(first.body.link)).status).toBe(401)
    const id = second.body.invitation.id
    expect((await post('/api/invitations/revoke', { id }, { as })).status).toBe(200)
    expect((await accept(second.body.link)).status).toBe(401)
    const third = await invite({ email: 'ada@example.com', role: 'viewer' })
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 8 * 86_400_000 })
    expect((await accept(third.body.link)).status).toBe(401)
    vi.useRealTimers()
  })

  test('of a customer’s address takes the account from whoever opened it without proof', async () => {
    const { invite, post } = await teamForTest()
    const squatter = await post('/api/auth/register', {
      email: 'ada@example.com',
      ...NEWCOMER,
      name: 'Squatter',
    })
    const token = tokenIn((await invite({ email: 'ada@example.com', role: 'editor' })).body.link)
    const password = 'another quartz tide'
    expect((await post('/api/auth/accept', { token, name: 'Ada', password })).body.roles).toEqual([
      'customer',
      'editor',
    ])
    const login = (secret: string) => post('/api/auth/login', { email: 'ada@example.com', password: secret })
    expect((await login(NEWCOMER.password)).status).toBe(401)
    expect((await login(password)).status).toBe(200)
    expect((await post('/api/auth/refresh', {}, { as: cookiesOf(squatter) })).status).toBe(401)
  })

  test('is mailed where e-mail is set up, and the link is shown to nobody', async () => {
    const mail = await mailServiceForTest()
    const { invite } = await teamForTest(mail.environment)
    const { body } = await invite({ email: 'ada@example.com', role: 'viewer' })
    expect(body).toMatchObject({ delivery: 'mailed' })
    expect(body.link).toBeUndefined()
    expect(mail.sent).toMatchObject([{ to: ['ada@example.com'], authorization: 'Bearer k' }])
    expect(mail.sent[0]?.text).toMatch(/\/console\/sign-in\/invitation\?token=[\w-]{43}\n/)
  })

  test('that cannot be mailed is shown instead', async () => {
    const mail = await mailServiceForTest(500)
    const { invite } = await teamForTest(mail.environment)
    const logged = vi.spyOn(console, 'error').mockReturnValue()
    const { body } = await invite({ email: 'ada@example.com', role: 'viewer' })
    expect(body).toMatchObject({ delivery: 'shown', link: expect.stringContaining('invitation?token=') })
    expect(JSON.stringify(logged.mock.calls)).not.toContain(tokenIn(body.link))
  })

  test('by a form comes back to the team page with the link in a cookie that only its maker can open', async () => {
    const { post, as, owner } = await teamForTest()
    const fields = { email: 'ada@example.com', role: 'viewer', at: 'invite' }
    const { status, location, cookies } = await post('/api/invitations', fields, { as, form: true })
    expect([status, location]).toEqual([303, '/console/team?done=invitation-made&at=invite'])
    expect(cookies[0]).toMatch(
      /^sl_shown=[\w.-]+; Path=\/console\/team; Max-Age=120; HttpOnly; SameSite=Lax$/,
    )
    const { openShown } = await import('#lib/auth/shown-once')
    const value = cookies[0]?.split(';')[0]?.slice('sl_shown='.length)
    expect(await openShown(value, owner.id, Date.now())).toMatchObject({
      kind: 'invitation',
      subject: 'ada@example.com',
    })
    expect(await openShown(value, 'u_other', Date.now())).toBeNull()
    expect(await openShown(value, owner.id, Date.now() + 121_000)).toBeNull()
    expect(await openShown(`${value}x`, owner.id, Date.now())).toBeNull()
    const refused = await post(
      '/api/invitations',
      { email: 'ada', role: 'viewer', at: 'invite' },
      { as, form: true },
    )
    expect(refused.location).toBe('/console/team?problem=email-invalid&at=invite')
  })

  test('needs an owner, a role that exists and somebody who is no member yet', async () => {
    const { post, invite, member, sessionOf } = await teamForTest()
    const publisher = await sessionOf(await member('publisher'))
    const fields = { email: 'ada@example.com', role: 'viewer' }
    expect((await post('/api/invitations', fields, { as: publisher })).status).toBe(403)
    expect((await invite({ ...fields, role: 'customer' })).body.code).toBe('role-invalid')
    expect((await invite({ ...fields, email: 'publisher@example.com' })).body.code).toBe('already-member')
    const foreign = { as: publisher, headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await post('/api/invitations', fields, foreign)).status).toBe(403)
  })
})

describe('a role', () => {
  test('that changes ends the member’s sessions at once, and the next one has the new role', async () => {
    const { post, get, member, sessionOf, as } = await teamForTest()
    const ada = await member('publisher', 'ada')
    const before = await sessionOf(ada)
    expect((await get('/api/team', { as: before })).status).toBe(200)
    expect((await post('/api/team/role', { id: ada.id, role: 'viewer' }, { as })).status).toBe(200)
    const after = await get('/api/team', { as: before })
    expect([after.status, after.body.code]).toEqual([401, 'session-ended'])
    expect((await post('/api/auth/refresh', {}, { as: before })).status).toBe(401)
    const again = await post('/api/auth/login', { email: 'ada@example.com', password: PASSWORD })
    expect(again.body.roles).toEqual(['viewer'])
  })

  test('of the last owner stays, also when two demote each other at the same moment', async () => {
    const { post, get, owner, member, as } = await teamForTest()
    for (const [path, fields] of [
      ['/api/team/role', { id: owner.id, role: 'viewer' }],
      ['/api/team/remove', { id: owner.id, reason: 'leaves' }],
    ] as const)
      expect((await post(path, fields, { as })).body.code).toBe('last-owner')
    const other = await member('owner', 'other')
    const codes = await Promise.all(
      [owner, other].map(({ id }) => post('/api/team/role', { id, role: 'viewer' }, { as })),
    )
    expect(codes.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    expect(
      (await get('/api/team', { as: await sessionFor() })).body.members.filter(
        (one: { role: string }) => one.role === 'owner',
      ),
    ).toHaveLength(1)

    async function sessionFor(): Promise<string> {
      const { signToken } = await import('#lib/auth/sign-token')
      return await signToken({ sub: 'script', roles: ['viewer'] }, 60)
    }
  })

  test('that is taken away with a reason takes account, address and sessions; the log keeps the reason', async () => {
    const { post, member, sessionOf, as, readAudit } = await teamForTest()
    const ada = await member('editor', 'ada')
    const session = await sessionOf(ada)
    expect((await post('/api/team/remove', { id: ada.id, reason: ' ' }, { as })).body.code).toBe(
      'reason-missing',
    )
    expect((await post('/api/team/remove', { id: ada.id, reason: 'Changed teams' }, { as })).status).toBe(200)
    expect((await post('/api/auth/refresh', {}, { as: session })).status).toBe(401)
    expect((await post('/api/auth/login', { email: 'ada@example.com', password: PASSWORD })).status).toBe(401)
    expect((await member('viewer', 'ada')).id).not.toBe(ada.id)
    expect((await readAudit(10)).find(({ action }) => action === 'member-removed')).toMatchObject({
      subject: `team/${ada.id}`,
      detail: 'ada: Changed teams',
      by: { name: 'owner' },
    })
  })

  test('cannot be given to a customer or to nobody', async () => {
    const { post, as } = await teamForTest()
    const customer = await post('/api/auth/register', { email: 'c@example.com', ...NEWCOMER })
    for (const id of [customer.body.sub, 'u_none', ''])
      expect((await post('/api/team/role', { id, role: 'owner' }, { as })).body.code).toBe('member-unknown')
  })
})

describe('a link for a new password', () => {
  test('works once, ends every session, and is worth nothing after another change', async () => {
    const { post, member, sessionOf, as } = await teamForTest()
    const ada = await member('editor', 'ada')
    const session = await sessionOf(ada)
    const made = async () => tokenIn((await post('/api/team/reset', { id: ada.id }, { as })).body.link)
    const [one, two] = [await made(), await made()]
    const reset = (token: string, password: string) => post('/api/auth/reset', { token, password })
    expect((await reset(one, 'short')).body.code).toBe('password-short')
    const done = await reset(one, 'quartz tide lantern')
    expect([done.status, done.body.roles]).toEqual([200, ['editor']])
    expect((await post('/api/auth/refresh', {}, { as: session })).status).toBe(401)
    for (const token of [one, two, '', 'x'.repeat(43)])
      expect((await reset(token, 'yet another quartz')).body.code).toBe('reset-used')
    expect(
      (await post('/api/auth/login', { email: 'ada@example.com', password: 'quartz tide lantern' })).status,
    ).toBe(200)
  })

  test('is asked for without learning who is a member: one answer for all, the work comes after it', async () => {
    const mail = await mailServiceForTest()
    const { post, later, runLater } = await teamForTest(mail.environment)
    const ask = (email: string) => post('/api/auth/forgot', { email })
    const [known, unknown, nonsense] = [
      await ask('Owner@example.com'),
      await ask('x@example.com'),
      await ask('x'),
    ]
    expect(unknown).toEqual(known)
    expect(nonsense).toEqual(known)
    expect([known?.status, later.length, mail.sent.length]).toEqual([202, 3, 0])
    await runLater()
    expect(mail.sent.map(({ to }) => to)).toEqual([['owner@example.com']])
  })

  test('cannot be asked for without end', async () => {
    const { post } = await teamForTest()
    const statuses = await Promise.all(
      Array.from(
        { length: 21 },
        async () => (await post('/api/auth/forgot', { email: 'owner@example.com' })).status,
      ),
    )
    expect(statuses.filter((status) => status === 429)).toHaveLength(1)
  })
})
