import { describe, expect, test, vi } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { interruptRequests, isWrite } from '#lib/publish/testing/interrupt-requests'
import { processForTest } from '#lib/publish/testing/process-for-test'
import { REQUEST, ratiosWith } from '#lib/publish/testing/publication-for-test'
import { servicesForTest } from '../../emulators/services-for-test.ts'

const SECRET = 'a-secret-of-the-timer'
const DAY_MS = 86_400_000
const [HERO, OFFER, PROMISE] = experiments.experiments

type Document = typeof experiments

async function cronForTest(list: readonly object[] = experiments.experiments, secret = SECRET) {
  const process = await processForTest(await servicesForTest())
  vi.stubEnv('CRON_SECRET', secret)
  vi.spyOn(console, 'log').mockReturnValue()
  await process.writeDocuments({ experiments: { ...experiments, experiments: list }, content })
  const { answerCron } = await import('./answer-cron.ts')
  const { ends } = await import('./ends.ts')
  const { retention } = await import('./retention.ts')
  const call = async (job: string, authorization = `Bearer ${SECRET}`) =>
    await answerCron(
      new Request('http://shop.test/', { headers: { authorization, 'x-request-id': 'r1' } }),
      job,
    )
  const statuses = async () => {
    const { experiments } = (await process.readLive()).experiments as Document
    return Object.fromEntries(experiments.map(({ id, status }) => [id, status]))
  }
  return { ...process, call, ends, retention, statuses }
}

describe('whoever calls', () => {
  test.each([
    ['no secret', ''],
    ['another one', 'Bearer another-secret-of-that-length'],
    ['its beginning', `Bearer ${SECRET.slice(0, -1)}`],
    ['a longer one', `Bearer ${SECRET}x`],
    ['another scheme', `Basic ${SECRET}`],
  ])('with %s gets 401, and nothing is done', async (_, authorization) => {
    const { call } = await cronForTest()
    const answer = await call('publishes', authorization)
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 401, requestId: 'r1' })
  })

  test('gets 401 also where no secret is configured, and the log says so', async () => {
    const { call } = await cronForTest([], '')
    const error = vi.spyOn(console, 'error').mockClear().mockReturnValue()
    expect((await call('publishes', 'Bearer ')).status).toBe(401)
    expect((await call('publishes', 'Bearer undefined')).status).toBe(401)
    expect(error.mock.calls[0]?.[0]).toMatch(/CRON_SECRET/)
  })

  test('knows the secret and asks for a job that there is not gets 404', async () => {
    const { call } = await cronForTest()
    for (const job of ['nothing', '', '__proto__', 'constructor']) expect((await call(job)).status).toBe(404)
  })
})

test('every job says what it did, and does nothing the second time', async () => {
  const schedule = { end: '2026-11-21T12:00:00Z' }
  const { call } = await cronForTest([{ ...HERO, schedule }, OFFER ?? {}])
  const answer = await call('ends')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual({ job: 'ends', did: ['ended hero-copy'] })
  for (const job of ['ends', 'publishes', 'retention'])
    expect(await (await call(job)).json()).toEqual({ job, did: [] })
})

test('a job that a store fails is 503, and the next call tries again', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { call } = await cronForTest()
  const interruption = interruptRequests(1, 'not-sent', false)
  expect((await call('ends')).status).toBe(503)
  interruption.end()
  expect((await call('ends')).status).toBe(200)
})

test('what has reached its end is ended in one publish, by the schedule, whatever its status was', async () => {
  const end = '2026-11-21T12:00:00Z'
  const list = [
    { ...HERO, schedule: { end } },
    { ...OFFER, status: 'paused', schedule: { end } },
    { ...PROMISE, schedule: { end: '2026-11-21T12:00:01Z' } },
  ]
  const { ends, statuses, readHistory, readRecord } = await cronForTest(list)
  const now = new Date(end)
  expect(await ends(now)).toEqual(['ended hero-copy', 'ended offer-wording'])
  expect(await statuses()).toEqual({
    'hero-copy': 'ended',
    'offer-wording': 'ended',
    'promise-position': 'running',
  })
  expect(await readHistory(9)).toMatchObject([
    { version: 2, action: 'scheduled-end', by: { name: 'Schedule' } },
  ])
  expect(await readRecord('hero-copy')).toMatchObject({ stoppedAt: expect.any(String) })
  expect(await ends(now)).toEqual([])
  expect(await readHistory(9)).toHaveLength(1)
})

test('an interrupted publish is finished', async () => {
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
  const { call, publish, redis, keys, readHistory } = await cronForTest()
  const interruption = interruptRequests(isWrite, 'answer-lost', true)
  await publish(ratiosWith(0.2))
  interruption.end()
  expect(await (await call('publishes')).json()).toEqual({ job: 'publishes', did: [] })
  await redis().del(keys.publishLock())
  expect(await (await call('publishes')).json()).toEqual({ job: 'publishes', did: ['finished a publish'] })
  expect(await readHistory(9)).toMatchObject([{ version: 2, recoveredAt: expect.any(String) }])
})

describe('retention', () => {
  const stoppedAt = REQUEST.at.getTime()
  const stop = { ...REQUEST, action: 'stop' } as const

  test('takes out what ended more than a day ago, with its content, and keeps history and record', async () => {
    const { retention, changeStatus, statuses, readLive, readRecord, readHistory } = await cronForTest()
    await changeStatus({ ...stop, experiment: 'hero-copy' })
    expect(await retention(new Date(stoppedAt + DAY_MS))).toEqual([])
    expect(await retention(new Date(stoppedAt + DAY_MS + 1))).toEqual(['dropped hero-copy'])
    expect(Object.keys(await statuses())).toEqual(['offer-wording', 'promise-position'])
    expect((await readLive()).content).not.toHaveProperty(['hero-copy/1/bold'])
    expect((await readLive()).content).toHaveProperty(['home.hero/1/0'])
    expect(await readRecord('hero-copy')).toMatchObject({ seeds: ['hero-copy-1'] })
    expect((await readHistory(1))[0]).toMatchObject({ action: 'retention', experiment: 'hero-copy' })
    expect(await retention(new Date(stoppedAt + 2 * DAY_MS))).toEqual([])
  })

  test('leaves what another experiment requires, until that is dropped too', async () => {
    const requires = { experiment: 'hero-copy', variants: ['bold'] }
    const { retention, changeStatus, statuses } = await cronForTest([HERO ?? {}, { ...OFFER, requires }])
    const late = new Date(stoppedAt + 2 * DAY_MS)
    await changeStatus({ ...stop, experiment: 'hero-copy' })
    expect(await retention(late)).toEqual([])
    await changeStatus({ ...stop, experiment: 'offer-wording' })
    expect(await retention(late)).toEqual(['dropped hero-copy', 'dropped offer-wording'])
    expect(await statuses()).toEqual({})
  })
})
