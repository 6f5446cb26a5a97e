import { expect, test } from 'vitest'
import { experiments as seed } from '#content/seed/experiments'
import { servicesForTest } from '../../../emulators/services-for-test.ts'
import { apiForTest } from '../testing/api-for-test.ts'

const TEXT = { title: 'Repairs', text: 'For as long as we exist.' }

test('a slot is read with its rules, its content and the schema that a form is made of', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const { status, headers, body } = await call('GET', '/api/slots', { as: 'viewer' })
  expect([status, headers.get('etag')]).toEqual([200, '"1"'])
  const [hero] = body.slots
  expect(hero).toMatchObject({
    name: 'home.hero',
    revision: 1,
    paths: ['/'],
    exposure: 'seen',
    languages: ['en', 'de', 'fr', 'ja'],
    requiredLanguages: ['en'],
    experiments: [{ id: 'hero-copy', status: 'running' }],
    schema: { type: 'object', properties: { headline: { type: 'string', maxLength: 44 } } },
  })
  expect(hero.rules).toHaveLength(2)
  expect(hero.rules[0]).toMatchObject({
    audience: { in: ['DE'] },
    content: { en: { headline: 'Made for the coast' } },
  })
  expect((await call('GET', '/api/slots/home.hero')).body).toEqual({ version: 1, slot: hero })
})

test('a slot gets other content for an audience, by one call, and is read back as it was sent', async () => {
  const { call } = await apiForTest(await servicesForTest())
  const rules = [
    { audience: { attribute: 'country', in: ['AT'] }, content: { en: TEXT, de: TEXT } },
    { content: { en: { ...TEXT, title: 'Others' } } },
  ]
  const url = '/api/slots/home.offer'
  const biased = await call('PUT', url, { body: { rules }, headers: { 'if-match': '"1"' } })
  expect([biased.status, biased.body.biases?.[0]?.code]).toEqual([409, 'control-content-changed'])
  const done = await call('PUT', `${url}?confirm=control-content-changed&version=1`, { body: { rules } })
  expect([done.status, done.body.detail]).toEqual([200, undefined])
  expect(done.body).toMatchObject({ version: 2, experiment: null, state: null, published: true })
  const { body } = await call('GET', url)
  expect(body.slot.rules).toEqual(rules)
  expect(body.slot.revision).toBeGreaterThan(1)
})

test.each([
  ['/api/slots/home.offer', { rules: [] }, '/rules'],
  ['/api/slots/home.offer', { rules: [{ content: { en: { title: 'x' } } }] }, '/rules/0/content/en/text'],
  ['/api/slots/home.offer', { rules: [{ content: { it: TEXT } }] }, '/rules/0/content/it'],
  ['/api/flags/beta', { enabled: 'yes' }, '/enabled'],
  ['/api/flags/beta', { enabled: true, rollout: 1 }, '/rollout'],
  ['/api/segments/dach', { attribut: 'country' }, '/attribut'],
  ['/api/segments/dach', [], ''],
  ['/api/groups/home', { holdout: { coverage: 2, seed: 'g' } }, '/holdout/coverage'],
  ['/api/holdout', { coverage: 0.1 }, '/seed'],
])('%s refuses %j at %s', async (url, body, pointer) => {
  const { call, live } = await apiForTest(await servicesForTest())
  const answer = await call('PUT', url, { body })
  expect(answer.status).toBe(400)
  expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  expect(await live()).toEqual(seed)
})

test('flags, segments, groups and holdout are put, read, and taken out again', async () => {
  const { call, live } = await apiForTest(await servicesForTest())
  const pieces = [
    ['/api/segments/dach', { attribute: 'country', in: ['DE', 'AT', 'CH'] }, 'segment'],
    ['/api/flags/beta', { enabled: true, coverage: 0.25, audience: { segment: 'dach' } }, 'flag'],
    ['/api/groups/home', { holdout: { coverage: 0.1, seed: 'g1' } }, 'group'],
  ] as const
  for (const [url, body, name] of pieces) {
    const put = await call('PUT', url, { body })
    expect([url, put.status, put.body.detail]).toEqual([url, 200, undefined])
    const read = await call('GET', url, { as: 'viewer' })
    expect(read.body[name]).toMatchObject(name === 'segment' ? { audience: body } : body)
    const again = await call('PUT', url, { body: name === 'flag' ? read.body.flag : body })
    expect(again.body).toMatchObject({ published: false, changes: [] })
  }
  expect((await call('GET', '/api/segments')).body.segments).toEqual([
    { name: 'dach', audience: pieces[0][1] },
  ])
  expect(
    (await call('PUT', '/api/holdout?confirm=holdout-changed', { body: { coverage: 0.1, seed: 'h1' } }))
      .status,
  ).toBe(200)
  expect((await call('GET', '/api/holdout')).body.holdout).toEqual({ coverage: 0.1, seed: 'h1' })
  const needed = await call('DELETE', '/api/segments/dach')
  expect(needed.status).toBeGreaterThanOrEqual(400)
  for (const url of [
    '/api/flags/beta',
    '/api/segments/dach',
    '/api/groups/home',
    '/api/holdout?confirm=holdout-changed',
  ])
    expect([url, (await call('DELETE', url)).status]).toEqual([url, 200])
  expect(await live()).toMatchObject({ segments: {}, flags: seed.flags })
  expect((await call('GET', '/api/holdout')).body.holdout).toBeNull()
  expect((await call('DELETE', '/api/flags/beta')).status).toBe(404)
})

test('a name that no piece can have is 404, a version that is over 412, an unknown option 400', async () => {
  const { call, live } = await apiForTest(await servicesForTest())
  const body = { enabled: true }
  for (const url of [
    '/api/slots/home.nowhere',
    '/api/flags/Bad',
    '/api/flags/__proto__',
    '/api/segments/a.b',
  ])
    expect([url, (await call('PUT', url, { body })).status]).toEqual([url, 404])
  for (const tag of ['"7"', 'W/"1"', '7'])
    expect((await call('PUT', '/api/flags/beta', { body, headers: { 'if-match': tag } })).status).toBe(412)
  expect((await call('PUT', '/api/flags/beta?version=7', { body })).status).toBe(409)
  for (const query of ['dryrun=true', 'dryRun=1', 'confirm=all', 'outside=drop', 'version=x'])
    expect([query, (await call('PUT', `/api/flags/beta?${query}`, { body })).status]).toEqual([query, 400])
  expect((await call('PUT', '/api/flags/beta?dryRun=true', { body })).body).toMatchObject({
    published: false,
    version: 2,
  })
  expect(await live()).toEqual(seed)
})
