import { describe, expect, test, vi } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import type { PublishOutcome } from './publication.ts'
import { type Interruption, interruptRequests, isWrite } from './testing/interrupt-requests.ts'
import { type Process, processForTest } from './testing/process-for-test.ts'
import { REQUEST, ratiosWith } from './testing/publication-for-test.ts'

const KEYED = { idempotency: { key: 'k1', digest: 'd1' } }

type Scenario = {
  /** What happens before, undisturbed. */
  readonly prepare: (process: Process) => Promise<unknown>
  readonly act: (process: Process) => Promise<PublishOutcome>
  /** How many versions of history it adds. */
  readonly versions: number
}

const earlier = { at: new Date('2026-11-30T10:00:00.000Z'), idempotency: { key: 'k0', digest: 'd0' } }
const publishOnce = async ({ publish }: Process) =>
  expect((await publish(ratiosWith(0.3, earlier))).ok).toBe(true)

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'new ratios': { prepare: publishOnce, act: ({ publish }) => publish(ratiosWith(0.2, KEYED)), versions: 1 },
  'new ratios that the draft follows': {
    prepare: async (process) => {
      await publishOnce(process)
      const { writeDraft } = await import('#lib/drafts/draft-store')
      const { draftOf } = await import('./find-live.ts')
      const draft = draftOf(await process.readLive(), 'hero-copy')
      if (draft !== null) await writeDraft({ ...draft, revision: 1 }, null)
    },
    act: ({ publish }) => publish(ratiosWith(0.2, KEYED)),
    versions: 1,
  },
  'the first publish of all': {
    prepare: async () => undefined,
    act: ({ publish }) => publish(ratiosWith(0.2, KEYED)),
    versions: 1,
  },
  'a publish on top of an outside edit': {
    prepare: async (process) => {
      await publishOnce(process)
      const { experiments: raw } = (await process.readLive()) as { experiments: typeof experiments }
      const flags = [{ key: 'by-hand', enabled: true }]
      await process.writeDocuments({ experiments: { ...raw, flags } })
    },
    act: ({ publish }) => publish(ratiosWith(0.2, KEYED)),
    versions: 2,
  },
  'a rollback': {
    prepare: publishOnce,
    act: ({ rollBack }) => rollBack({ ...REQUEST, ...KEYED, version: experiments.version }),
    versions: 1,
  },
  'shipping a winner': {
    prepare: publishOnce,
    act: ({ ship }) =>
      ship({ ...REQUEST, ...KEYED, experiment: 'hero-copy', variant: 'bold', replace: 'all' }),
    versions: 1,
  },
}

/** Everything that publishing writes, of both stores. What is left out tells who wrote it down, and is looked at apart. */
async function stateOf({ redis, keys, readLive, readHistory }: Process) {
  // Reading history recovers, so it comes first.
  const history = await readHistory(100)
  const [documents, last, records, pending, drafts] = await Promise.all([
    redis().hgetall(keys.publishedDocuments()),
    redis().get(keys.lastPublished()),
    redis().hgetall(keys.records()),
    redis().get(keys.publishPending()),
    redis().hgetall(keys.drafts()),
  ])
  const told = history.map(({ recoveredAt: _, ...entry }) => entry)
  return { live: await readLive(), history: told, documents, last, records, pending, drafts }
}

async function startAnew(process: Process, { prepare }: Scenario) {
  await process.redis().flushall()
  await process.writeDocuments({ experiments, content })
  await prepare(process)
  return await stateOf(process)
}

/** A dead process keeps its lock until that lapses, and one whose write may still arrive keeps it too. */
async function letTheLockLapse({ redis, keys }: Process): Promise<void> {
  await redis().del(keys.publishLock())
}

async function publishedBy({ readAudit }: Process): Promise<readonly string[]> {
  const entries = await readAudit(100)
  return entries
    .filter(({ outcome, at }) => outcome === 'ok' && at === REQUEST.at.toISOString())
    .map(({ action }) => action)
}

const WAYS: readonly (readonly [string, Interruption, boolean])[] = [
  ['the process dies before a request leaves', 'not-sent', true],
  ['the process dies once a request took effect', 'answer-lost', true],
  ['one request is never sent', 'not-sent', false],
  ['one answer is lost', 'answer-lost', false],
]

/** What the stores hold before and after, when nothing goes wrong. */
async function undisturbed(process: Process, scenario: Scenario) {
  const old = await startAnew(process, scenario)
  expect(await scenario.act(process)).toMatchObject({ ok: true, published: true, recorded: true })
  const next = await stateOf(process)
  expect(next.history).toHaveLength(old.history.length + scenario.versions)
  expect(await publishedBy(process)).toHaveLength(scenario.versions)
  return { old, next }
}

test('a draft that follows is written with the history of its publish', async () => {
  const process = await processForTest(await servicesForTest())
  const { old, next } = await undisturbed(process, SCENARIOS['new ratios that the draft follows'] as Scenario)
  expect(old.drafts).toMatchObject({
    'hero-copy': { revision: 1, definition: { variants: [{ ratio: 0.3 }, {}] } },
  })
  expect(next.drafts).toMatchObject({
    'hero-copy': { revision: 2, definition: { variants: [{ ratio: 0.2 }, {}] } },
  })
})

describe.each(Object.entries(SCENARIOS))('%s', (_, scenario) => {
  test.each(WAYS)(
    'at every step: %s',
    async (_, how, dies) => {
      for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
      const services = await servicesForTest()
      const { old, next } = await undisturbed(await processForTest(services), scenario)
      let steps = 0
      for (;;) {
        const process = await processForTest(services)
        await startAnew(process, scenario)
        const interruption = interruptRequests(steps + 1, how, dies)
        const outcome = await scenario.act(process)
        if (!interruption.end()) break
        steps += 1

        // The documents are the old pair or the new one, and what was answered is so.
        const live = await process.readLive()
        const isNew = JSON.stringify(live) === JSON.stringify(next.live)
        expect(live, `step ${steps}`).toEqual(isNew ? next.live : old.live)
        if (outcome.ok || !dies) expect(isNew, `step ${steps}`).toBe(outcome.ok)

        // Somebody else reads history: it tells what is live, with all that belongs to it, and once.
        const fresh = await processForTest(services)
        await letTheLockLapse(fresh)
        const recovered = await stateOf(fresh)
        expect(recovered, `step ${steps}`).toEqual(isNew ? next : old)
        expect(await fresh.recoverPublish(), `step ${steps}`).toBeNull()
        expect(await stateOf(fresh), `step ${steps}`).toEqual(recovered)

        // The client tries again with the same key: all in all it was published once.
        const retried = await scenario.act(fresh)
        expect(retried, `step ${steps}`).toMatchObject({ ok: true, published: true, replayed: isNew })
        expect(await stateOf(fresh), `step ${steps}`).toEqual(next)
        expect(await publishedBy(fresh), `step ${steps}`).toHaveLength(scenario.versions)
      }
      expect(steps).toBeGreaterThan(6)
    },
    60_000,
  )
})

describe('recovery that is interrupted itself', () => {
  test.each(WAYS)(
    'is completed by the next one, at every step: %s',
    async (_, how, dies) => {
      for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
      const services = await servicesForTest()
      const scenario = SCENARIOS['a publish on top of an outside edit'] as Scenario
      const { old, next } = await undisturbed(await processForTest(services), scenario)
      for (const isNew of [false, true]) {
        let steps = 0
        for (;;) {
          await leavePending(await processForTest(services), scenario, isNew)
          const recoverer = await processForTest(services)
          const interruption = interruptRequests(steps + 1, how, dies)
          await recoverer.recoverPublish().catch(() => null)
          if (!interruption.end()) break
          steps += 1
          const fresh = await processForTest(services)
          await letTheLockLapse(fresh)
          expect(await stateOf(fresh), `step ${steps}`).toEqual(isNew ? next : old)
          expect(await publishedBy(fresh), `step ${steps}`).toHaveLength(isNew ? scenario.versions : 0)
        }
        expect(steps).toBeGreaterThan(4)
      }
    },
    60_000,
  )

  test.each([false, true])(
    'is what the next publisher does first; the write had arrived: %s',
    async (isNew) => {
      for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
      const services = await servicesForTest()
      const scenario = SCENARIOS['a publish on top of an outside edit'] as Scenario
      const { next } = await undisturbed(await processForTest(services), scenario)
      await leavePending(await processForTest(services), scenario, isNew)
      const fresh = await processForTest(services)
      expect(await scenario.act(fresh)).toMatchObject({ ok: true, published: true, replayed: isNew })
      expect(await stateOf(fresh)).toEqual(next)
    },
  )

  /** A publisher that died right before its write to Edge Config, or right after. */
  async function leavePending(process: Process, scenario: Scenario, isNew: boolean): Promise<void> {
    await startAnew(process, scenario)
    const interruption = interruptRequests(isWrite, isNew ? 'answer-lost' : 'not-sent', true)
    await scenario.act(process)
    expect(interruption.end()).toBe(true)
    await letTheLockLapse(process)
    expect(await process.redis().exists(process.keys.publishPending())).toBe(1)
  }
})
