import { describe, expect, test, vi } from 'vitest'
import { control, servicesForTest } from '../../emulators/services-for-test.ts'
import { processForTest } from './testing/process-for-test.ts'

const MARA = { sub: 'mara', name: 'Mara' }
const AT = new Date('2026-11-21T14:02:00Z')

const HERO = {
  id: 'hero-copy',
  status: 'running',
  slot: 'home.hero',
  seed: 'hero-copy-1',
  note: { by: 'hand', weights: [1, 2, 3] },
  variants: [
    { key: 'control', ratio: 0.5, colour: 'grey' },
    { key: 'bold', ratio: 0.5 },
  ],
}
/** Its shares sum to 0.9, it has a field of an odd kind, and somebody is in the middle of repairing it. */
const BROKEN = {
  id: 'offer',
  status: 'running',
  slot: 'home.offer',
  seed: 'o1',
  variants: [
    { key: 'control', ratio: 0.5 },
    { key: 'free', ratio: 0.4 },
  ],
  '': [null, { ü: '\u0000' }],
}
const DOCUMENT = {
  later: { kept: true },
  schema: 1,
  version: 41,
  updatedAt: '2026-11-20T00:00:00Z',
  experiments: [BROKEN, 'not an experiment', HERO],
  flags: [{ key: 'x', enabled: 'perhaps' }],
}

const text = { headline: 'Leave it', text: 'In the rain', image: 'shoal', layout: 'text-left' }
const CONTENT = { 'hero-copy/1/bold': { en: { ...text, action: { label: 'Shop', href: '/products' } } } }

async function publishingForTest(document: unknown = DOCUMENT, limitBytes?: number) {
  const services = await servicesForTest(limitBytes === undefined ? {} : { edgeConfigLimitBytes: limitBytes })
  const { publishRatios, readHistory, readLive, writeDocuments, redis, keys } = await processForTest(services)
  await writeDocuments({ experiments: document, content: CONTENT, limits: { tiers: {} } })
  const publish = async (ratios: Record<string, number>, version = 41, experiment = 'hero-copy') =>
    await publishRatios({ experiment, version, ratios, by: MARA, at: AT })
  return {
    services,
    publish,
    readHistory,
    readLive: async () => (await readLive()).experiments as typeof DOCUMENT,
    /** From here on Redis refuses what history wants to write, and nothing else. */
    breakHistory: async () => await redis().set(keys.publishHistory(), 'no list'),
    mendHistory: async () => await redis().del(keys.publishHistory()),
  }
}

test('new ratios are live one version later, and history tells who, when and what', async () => {
  const { publish, readLive, readHistory } = await publishingForTest()
  const outcome = await publish({ control: 0.2, bold: 0.8 })
  const sentence = 'bold from 50\u00a0% to 80\u00a0%, control from 50\u00a0% to 20\u00a0%'
  const changes = [
    { variant: 'control', from: 0.5, to: 0.2 },
    { variant: 'bold', from: 0.5, to: 0.8 },
  ]
  expect(outcome).toEqual({ ok: true, version: 42, changes, sentence, recorded: true })
  expect(await readLive()).toMatchObject({ version: 42, updatedAt: AT.toISOString() })
  expect(await readHistory(10)).toMatchObject([
    {
      version: 42,
      at: AT.toISOString(),
      by: MARA,
      action: 'ratios',
      experiment: 'hero-copy',
      sentence: `hero-copy: ${sentence}`,
      changes: [
        {
          kind: 'changed',
          subject: 'experiments/hero-copy',
          pointer: '/experiments/2/variants',
          before: [
            { key: 'control', ratio: 0.5 },
            { key: 'bold', ratio: 0.5 },
          ],
          after: [
            { key: 'control', ratio: 0.2 },
            { key: 'bold', ratio: 0.8 },
          ],
        },
        { kind: 'changed', pointer: '/experiments/2/epoch', before: 1, after: 42 },
      ],
    },
  ])
})

test('nothing else of the document changes: unknown fields, broken neighbours and their order stay', async () => {
  const { publish, readLive } = await publishingForTest()
  await publish({ control: 0.2, bold: 0.8 })
  const [control, bold] = HERO.variants
  const expected = {
    ...DOCUMENT,
    version: 42,
    updatedAt: AT.toISOString(),
    experiments: [
      BROKEN,
      'not an experiment',
      {
        ...HERO,
        epoch: 42,
        variants: [
          { ...control, ratio: 0.2 },
          { ...bold, ratio: 0.8 },
        ],
      },
    ],
  }
  expect(JSON.stringify(await readLive())).toBe(JSON.stringify(expected))
})

describe('a version that the editor has not seen', () => {
  test('is never written over', async () => {
    const { publish, readLive } = await publishingForTest()
    expect(await publish({ control: 0.2, bold: 0.8 }, 40)).toEqual({
      ok: false,
      code: 'conflict',
      seen: 40,
      live: 41,
    })
    expect(await readLive()).toEqual(DOCUMENT)
  })

  test('comes about when many publish at once: one wins, the others are told which version is live', async () => {
    const { publish, readLive, readHistory } = await publishingForTest()
    const shares = [0.1, 0.2, 0.3, 0.4, 0.6]
    const outcomes = await Promise.all(shares.map((control) => publish({ control, bold: 1 - control })))
    const conflict = { ok: false, code: 'conflict', seen: 41, live: 42 }
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(4).fill(conflict))
    expect((await readLive()).version).toBe(42)
    expect(await readHistory(10)).toHaveLength(1)
  })
})

describe('refused with the place of the fault', () => {
  test.each([
    [{ control: 0.2, bold: 0.7 }, '/ratios'],
    [{ control: 0.2, bold: 0.8, third: 0 }, '/ratios/third'],
    [{ control: 1 }, '/ratios/bold'],
    [{}, '/ratios/control'],
  ])('%j at %s', async (ratios, pointer) => {
    const { publish, readLive } = await publishingForTest()
    const outcome = await publish(ratios as Record<string, number>)
    expect(outcome).toMatchObject({ ok: false, code: 'invalid' })
    if (!outcome.ok && outcome.code === 'invalid') expect(outcome.faults[0]?.pointer).toBe(pointer)
    expect(await readLive()).toEqual(DOCUMENT)
  })

  test.each([['forty-one'], [41.5], [-1], [null]])(
    'a live document whose own version is %j, because versions must never run backwards',
    async (version) => {
      const document = { ...DOCUMENT, version }
      const { publish, readLive } = await publishingForTest(document)
      for (const seen of [0, 41]) {
        const outcome = await publish({ control: 0.2, bold: 0.8 }, seen)
        expect(outcome).toMatchObject({ ok: false, code: 'invalid', faults: [{ pointer: '/version' }] })
        expect(JSON.stringify(outcome)).toMatch(/live document/)
      }
      expect(await readLive()).toEqual(document)
    },
  )

  test('a broken experiment, an unknown one and no document at all cannot be found', async () => {
    const { publish } = await publishingForTest()
    for (const id of ['offer', 'nowhere', '__proto__', ''])
      expect(await publish({ control: 0.5, free: 0.5 }, 41, id)).toMatchObject({
        ok: false,
        code: 'not-found',
      })
    const empty = await publishingForTest('nonsense')
    expect(await empty.publish({ control: 1 }, 0)).toMatchObject({ ok: false, code: 'not-found' })
  })
})

test('the ratios that are live already are no new version', async () => {
  const { publish, readLive, readHistory } = await publishingForTest()
  expect(await publish({ control: 0.5, bold: 0.5 })).toMatchObject({ ok: true, version: 41, changes: [] })
  expect(await readLive()).toEqual(DOCUMENT)
  expect(await readHistory(10)).toEqual([])
})

describe('when a store fails', () => {
  test('Edge Config: nothing is published, nothing is recorded, and the next publish works', async () => {
    const { services, publish, readLive, readHistory } = await publishingForTest()
    vi.spyOn(console, 'error').mockReturnValue()
    await control(services.edgeConfigApi, '/__fault', { status: 500 })
    expect(await publish({ control: 0.2, bold: 0.8 })).toEqual({ ok: false, code: 'store-unreachable' })
    await control(services.edgeConfigApi, '/__fault', {})
    expect(await readLive()).toEqual(DOCUMENT)
    expect(await readHistory(10)).toEqual([])
    expect(await publish({ control: 0.2, bold: 0.8 })).toMatchObject({ ok: true, version: 42 })
  })

  test('Redis before the write: nothing is published', async () => {
    const { services, publish, readLive } = await publishingForTest()
    for (const level of ['warn', 'error'] as const) vi.spyOn(console, level).mockReturnValue()
    await control(services.redisRest, '/__fault', { down: true })
    expect(await publish({ control: 0.2, bold: 0.8 })).toEqual({ ok: false, code: 'store-unreachable' })
    expect(await readLive()).toEqual(DOCUMENT)
  })

  test('Redis after the write: the ratios are live, and the answer says that history is not', async () => {
    const { publish, readLive, readHistory, breakHistory, mendHistory } = await publishingForTest()
    const error = vi.spyOn(console, 'error').mockClear().mockReturnValue()
    await breakHistory()
    expect(await publish({ control: 0.2, bold: 0.8 })).toMatchObject({
      ok: true,
      version: 42,
      recorded: false,
    })
    expect((await readLive()).version).toBe(42)
    expect(error).toHaveBeenCalledOnce()
    vi.spyOn(console, 'warn').mockReturnValue()
    await mendHistory()
    expect(await readHistory(10)).toMatchObject([{ version: 42, by: MARA, recoveredAt: expect.any(String) }])
  })

  test('no room left: the old version stays', async () => {
    const room = JSON.stringify({ experiments: DOCUMENT, content: CONTENT, limits: { tiers: {} } }).length
    const { publish, readLive } = await publishingForTest(DOCUMENT, room + 1)
    vi.spyOn(console, 'error').mockReturnValue()
    expect(await publish({ control: 0.2000001, bold: 0.7999999 })).toMatchObject({
      ok: false,
      code: 'too-large',
    })
    expect(await readLive()).toEqual(DOCUMENT)
  })
})
