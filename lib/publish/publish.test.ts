import { describe, expect, test, vi } from 'vitest'
import { seedDocuments } from '#content/seed/documents'
import type { Edit } from '#lib/core/experiments/edit'
import { putRatios } from '#lib/core/experiments/put-ratios'
import { setStatus } from '#lib/core/experiments/set-status'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { interruptRequests, isWrite } from './testing/interrupt-requests.ts'
import { processForTest } from './testing/process-for-test.ts'
import { MARA, ratiosWith } from './testing/publication-for-test.ts'

async function publishingForTest() {
  const services = await servicesForTest()
  const process = await processForTest(services)
  await process.writeDocuments(seedDocuments)
  return { services, ...process }
}

/** An edit that puts something under a name of the experiments document, whatever it is. */
function put(name: string, value: unknown): Edit {
  return ({ experiments, content }, { version, at }) => {
    const changed = { ...(experiments as object), [name]: value, version, updatedAt: at }
    return { ok: true, documents: { experiments: changed, content } }
  }
}

test('a dry run reports what a publish then does, and writes nothing', async () => {
  const { publish, readLive, readHistory, readAudit, redis } = await publishingForTest()
  const before = await readLive()
  const dry = await publish(ratiosWith(0.2), { dryRun: true })
  expect(dry).toMatchObject({ ok: true, published: false, report: { liveVersion: 1, version: 2 } })
  expect(await readLive()).toEqual(before)
  expect([await readHistory(9), await readAudit(9), await redis().dbsize()]).toEqual([[], [], 0])
  const done = await publish(ratiosWith(0.2))
  expect(done).toMatchObject({ ok: true, published: true, recorded: true })
  expect(done.ok && dry.ok && done.report).toEqual(dry.ok && dry.report)
})

describe('an Idempotency-Key', () => {
  const keyed = { idempotency: { key: 'k', digest: 'd' } }

  test('has its request carried out once, and answered as before', async () => {
    const { publish, readHistory, redis, keys } = await publishingForTest()
    const first = await publish(ratiosWith(0.2, keyed))
    const again = await publish(ratiosWith(0.2, { ...keyed, seenVersion: 1 }))
    expect(again).toEqual({ ...first, replayed: true })
    expect(await readHistory(9)).toHaveLength(1)
    const [stored] = await redis().keys(keys.publishAnswer('*'))
    expect(await redis().ttl(stored ?? '')).toBeGreaterThan(86_000)
  })

  test('belongs to one request and to one person', async () => {
    const { publish } = await publishingForTest()
    await publish(ratiosWith(0.2, keyed))
    const other = { idempotency: { key: 'k', digest: 'e' } }
    expect(await publish(ratiosWith(0.4, other))).toEqual({ ok: false, code: 'idempotency-reused' })
    const by = { sub: 'noa', name: 'Noa' }
    expect(await publish(ratiosWith(0.4, { ...other, by }))).toMatchObject({ ok: true, replayed: false })
  })

  test('keeps the answer that there was nothing to do, and no refusal', async () => {
    const { publish } = await publishingForTest()
    expect(await publish(ratiosWith(0.2, { ...keyed, seenVersion: 7 }))).toMatchObject({ code: 'conflict' })
    expect(await publish(ratiosWith(0.5, keyed))).toMatchObject({
      ok: true,
      published: false,
      replayed: false,
    })
    await publish(ratiosWith(0.2))
    expect(await publish(ratiosWith(0.5, keyed))).toMatchObject({
      ok: true,
      published: false,
      replayed: true,
    })
  })
})

test('of two who publish at once without having seen a version, each is applied on top of the other', async () => {
  const { publish, readLive, readHistory } = await publishingForTest()
  const edit = putRatios('offer-wording', { control: 0.9, 'free-shipping': 0.1 })
  const other = { edit, experiment: 'offer-wording', replaces: ['experiments/offer-wording/variants'] }
  const outcomes = await Promise.all([publish(ratiosWith(0.2)), publish(ratiosWith(0, other))])
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true])
  const live = (await readLive()).experiments as typeof seedDocuments.experiments & { version: number }
  expect(live).toMatchObject({
    version: 3,
    experiments: [{ variants: [{ ratio: 0.2 }, {}] }, { variants: [{ ratio: 0.9 }, {}] }, {}],
  })
  expect((await readHistory(9)).map(({ version }) => version)).toEqual([3, 2])
})

describe('a process that was asleep', () => {
  test('gives up when too little of its hold is left, and leaves nothing behind', async () => {
    const { publish, readLive, redis, keys, readAudit } = await publishingForTest()
    const send = globalThis.fetch
    const now = Date.now
    globalThis.fetch = async (...request) => {
      const answer = await send(...request)
      if (String(request[1]?.body).includes('publish:pending'))
        vi.spyOn(Date, 'now').mockReturnValue(now() + 49_000)
      return answer
    }
    const before = await readLive()
    expect(await publish(ratiosWith(0.2))).toEqual({ ok: false, code: 'busy' })
    globalThis.fetch = send
    vi.mocked(Date.now).mockRestore()
    expect(await readLive()).toEqual(before)
    expect(await redis().exists(keys.publishPending())).toBe(0)
    expect((await readAudit(9)).map(({ outcome }) => outcome)).toContain('busy')
  })

  test('writes nothing down once its lock is another publisher’s', async () => {
    const { publish, readLive, redis, keys } = await publishingForTest()
    const before = await readLive()
    const edit: Edit = (live, stamp) => {
      taken = redis().set(keys.publishLock(), 'lock-of-another')
      return putRatios('hero-copy', { control: 0.2, bold: 0.8 })(live, stamp)
    }
    let taken: Promise<unknown> = Promise.resolve()
    expect(await publish(ratiosWith(0.2, { edit }))).toEqual({ ok: false, code: 'busy' })
    await taken
    expect(await readLive()).toEqual(before)
    expect(await redis().get(keys.publishLock())).toBe('lock-of-another')
  })
})

test('a write that nobody answered keeps others out until it would have arrived', async () => {
  for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
  const { publish, redis, keys, recoverPublish } = await publishingForTest()
  const interruption = interruptRequests(isWrite, 'not-sent', false)
  expect(await publish(ratiosWith(0.2))).toEqual({ ok: false, code: 'store-unreachable' })
  expect(interruption.end()).toBe(true)
  expect(await redis().pttl(keys.publishLock())).toBeGreaterThan(10_000)
  expect(await recoverPublish()).toBeNull()
  expect(await redis().exists(keys.publishPending())).toBe(1)
})

test('a pending record that nobody can read does not stop publishing for ever', async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  const { publish, redis, keys } = await publishingForTest()
  await redis().set(keys.publishPending(), '{"from":"another version"}')
  expect(await publish(ratiosWith(0.2))).toMatchObject({ ok: true, published: true })
})

test('what is kept is bounded: 500 versions, the documents of 100, 10,000 lines of audit', async () => {
  const { publish, redis, keys } = await publishingForTest()
  await redis().rpush(keys.publishHistory(), ...Array(600).fill('{}'))
  await redis().rpush(keys.audit(), ...Array(10_001).fill('{}'))
  const documents = Array.from({ length: 150 }, (_, index) => [String(-index), '{}'])
  await redis().hset(keys.publishedDocuments(), Object.fromEntries(documents))
  await publish(ratiosWith(0.2))
  expect(await redis().llen(keys.publishHistory())).toBe(500)
  expect(await redis().llen(keys.audit())).toBe(10_000)
  const kept = await redis().hkeys(keys.publishedDocuments())
  expect(kept).toHaveLength(100)
  expect(
    kept
      .map(Number)
      .sort((a, b) => b - a)
      .slice(0, 3),
  ).toEqual([2, 1, 0])
  expect(Math.min(...kept.map(Number))).toBe(-97)
})

test('the audit log has each attempt once, with what came of it and who asked', async () => {
  const { publish, readAudit } = await publishingForTest()
  await publish(ratiosWith(0.2, { seenVersion: 9, requestId: 'r0' }))
  await publish(ratiosWith(0.2))
  await publish(ratiosWith(0.2))
  const entries = await readAudit(9)
  expect(entries.map(({ outcome }) => outcome)).toEqual(['nothing-to-do', 'ok', 'conflict'])
  const subject = 'experiments/hero-copy'
  expect(entries[1]).toMatchObject({ by: MARA, action: 'ratios', subject, requestId: 'r1' })
  expect(await readAudit(9, entries[2]?.at)).toEqual([])
})

describe('stopped before anything is written', () => {
  test('by an error that it brings in, but not by one that was there, and never when it takes something away', async () => {
    const { publish, readLive, writeDocuments } = await publishingForTest()
    const broken = [{ key: 'x', enabled: 'perhaps' }]
    const brings = await publish(ratiosWith(0, { edit: put('flags', broken), action: 'piece' }))
    const fault = { severity: 'error', pointer: '/flags/0/enabled' }
    const findings = expect.arrayContaining([expect.objectContaining(fault)])
    expect(brings).toMatchObject({ ok: false, code: 'lint', report: { findings } })
    expect((await readLive()).experiments).toEqual(seedDocuments.experiments)
    await writeDocuments({ experiments: { ...(seedDocuments.experiments as object), flags: broken } })
    expect(await publish(ratiosWith(0.2))).toMatchObject({ ok: true, published: true })
    const pause = { action: 'pause', edit: setStatus('hero-copy', 'pause') } as const
    expect(await publish(ratiosWith(0, pause))).toMatchObject({ ok: true, published: true })
  })

  test.each([
    ['segments', 'flags'],
    ['flags', 'segments'],
  ] as const)('with what blocks it said first: %s were broken before, %s are new', async (old, added) => {
    const broken = { flags: [{ key: 'a', enabled: 'perhaps' }], segments: { z: { attribut: 'country' } } }
    const { publish, writeDocuments } = await publishingForTest()
    await writeDocuments({ experiments: { ...(seedDocuments.experiments as object), [old]: broken[old] } })
    const refused = await publish(ratiosWith(0, { edit: put(added, broken[added]), action: 'piece' }))
    const findings = (!refused.ok && refused.code === 'lint' && refused.report.findings) || []
    expect(findings.length).toBeGreaterThan(1)
    expect(findings[0]?.pointer).toMatch(new RegExp(`^/${added}`))
  })

  test('by a bias that nobody confirmed', async () => {
    const { publish } = await publishingForTest()
    const refused = await publish(ratiosWith(0.2, { confirmed: ['content-changed'] }))
    expect(refused).toMatchObject({
      code: 'needs-confirmation',
      report: { biases: [{ code: 'ratios-changed' }] },
    })
    expect(await publish(ratiosWith(0.2, { confirmed: 'all' }))).toMatchObject({ ok: true })
  })

  test('by the size that the plan allows, in bytes as the platform counts them; what shrinks may pass', async () => {
    const { publish, writeSettings, services } = await publishingForTest()
    const note = (length: number) =>
      put('segments', { big: { attribute: 'path', in: Array(length).fill('ü'.repeat(100)) } })
    await writeSettings({ approvals: 'optional', plan: 'hobby' })
    const refused = await publish(ratiosWith(0, { edit: note(40), action: 'piece' }))
    expect(refused).toMatchObject({ code: 'too-large', report: { bytes: { limit: 8_192, plan: 'hobby' } } })
    await writeSettings({ approvals: 'optional', plan: 'pro' })
    const passed = await publish(ratiosWith(0, { edit: note(40), action: 'piece' }))
    expect(passed).toMatchObject({ ok: true })
    const items = await (await fetch(services.edgeConfig.replace('?', '/items?'))).text()
    expect(passed.ok && passed.report.bytes.used).toBe(Buffer.byteLength(items))
    await writeSettings({ approvals: 'optional', plan: 'hobby' })
    expect(await publish(ratiosWith(0, { edit: note(39), action: 'piece' }))).toMatchObject({ ok: true })
  })
})
