import { beforeEach, describe, expect, test, vi } from 'vitest'
import { experiments } from '#content/seed/experiments'
import { SnapshotKeeper } from './snapshot.ts'

const version = (number: number) => ({ experiments: { ...experiments, version: number } })
const noWait = () => undefined

/** A store that answers with what is queued, or fails when that is an error. */
function storeWith(...answers: (object | Error | 'never')[]) {
  const read = vi.fn(async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer === 'never') await new Promise(() => undefined)
    if (answer instanceof Error) throw answer
    return answer as object
  })
  return { read, keeper: new SnapshotKeeper(read) }
}

async function versionAt(keeper: SnapshotKeeper, now: number) {
  return (await keeper.current(now, noWait)).version
}

describe('an isolate’s snapshot', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockReturnValue()
  })

  test('the first request reads it, the next two seconds read nothing', async () => {
    const { keeper, read } = storeWith(version(7))
    expect(await versionAt(keeper, 0)).toBe(7)
    expect(keeper.current(1_999, noWait)).toMatchObject({ version: 7, source: 'live' })
    expect(read).toHaveBeenCalledTimes(1)
  })

  test('at two to four seconds it is used at once and refreshed behind the answer', async () => {
    const { keeper } = storeWith(version(7), version(8))
    await keeper.current(0, noWait)
    const work: Promise<unknown>[] = []
    expect(keeper.current(3_000, (one) => work.push(one))).toMatchObject({ version: 7 })
    await Promise.all(work)
    expect(keeper.current(3_001, noWait)).toMatchObject({ version: 8 })
  })

  test('older than four seconds it is refreshed first', async () => {
    const { keeper } = storeWith(version(7), version(8))
    await keeper.current(0, noWait)
    expect(await versionAt(keeper, 60_000)).toBe(8)
  })

  test('a store that hangs delays a request by its patience only, and many requests ask once', async () => {
    const { keeper, read } = storeWith(version(7), 'never')
    await keeper.current(0, noWait)
    expect(await Promise.all([versionAt(keeper, 60_000), versionAt(keeper, 60_000)])).toEqual([7, 7])
    expect(read).toHaveBeenCalledTimes(2)
  })

  test('while the store is down the last good copy stays, and it is asked ever more rarely', async () => {
    const { keeper, read } = storeWith(version(7), new Error('down'))
    await keeper.current(0, noWait)
    expect(await versionAt(keeper, 10_000)).toBe(7)
    expect(keeper.current(10_400, noWait)).toMatchObject({ version: 7 })
    expect(read).toHaveBeenCalledTimes(2)
    await keeper.current(10_500, noWait)
    await keeper.current(11_400, noWait)
    expect(read).toHaveBeenCalledTimes(3)
  })

  test('before the store has ever answered, the bundled copy serves', async () => {
    const { keeper } = storeWith(new Error('down'))
    const snapshot = await keeper.current(0, noWait)
    expect(snapshot.source).toBe('bundled')
    expect(snapshot.paths.products?.size).toBeGreaterThan(0)
  })

  test('a document that is unusable as a whole keeps its last good copy, its neighbours are refreshed', async () => {
    const limits = { tiers: { anonymous: { capacity: 1, refillPerSecond: 1 } } }
    const { keeper } = storeWith(version(7), { experiments: 'garbage', limits })
    await keeper.current(0, noWait)
    const snapshot = await keeper.current(60_000, noWait)
    expect(snapshot.version).toBe(7)
    expect(snapshot.limits.tiers.anonymous?.capacity).toBe(1)
  })

  test('an edit that breaks one experiment leaves it as it was; one that breaks the document changes nothing', async () => {
    const broken = experiments.experiments.map((one, index) => (index === 0 ? { ...one, variants: [] } : one))
    const { schema: _, ...withoutSchema } = experiments
    const { keeper } = storeWith(
      version(7),
      { experiments: { ...experiments, version: 8, experiments: broken } },
      { experiments: { ...withoutSchema, version: 9 } },
    )
    await keeper.current(0, noWait)
    const afterSlip = await keeper.current(60_000, noWait)
    expect(afterSlip.version).toBe(8)
    expect(afterSlip.experiments.byId.size).toBe(experiments.experiments.length)
    expect(await versionAt(keeper, 120_000)).toBe(8)
  })

  test('before anything was live, a broken experiment is left out rather than taken from the bundled copy', async () => {
    const broken = experiments.experiments.map((one, index) => (index === 0 ? { ...one, variants: [] } : one))
    const { keeper } = storeWith({ experiments: { ...experiments, experiments: broken } })
    const { experiments: compiled } = await keeper.current(0, noWait)
    expect(compiled.byId.size).toBe(experiments.experiments.length - 1)
  })

  test('markets, and lists of pages, that a slip emptied stay as they were', async () => {
    const { keeper } = storeWith(
      { ...version(7), paths: { products: ['kettle'], journal: [] } },
      { ...version(8), markets: {}, paths: { product: [] } },
    )
    await keeper.current(0, noWait)
    const snapshot = await keeper.current(60_000, noWait)
    expect(snapshot.version).toBe(8)
    expect(snapshot.markets.byCountry.get('DE')?.currency).toBe('EUR')
    expect(snapshot.paths.products?.has('kettle')).toBe(true)
  })

  test('while a read hangs, only those who came first wait for it', async () => {
    const { keeper } = storeWith(version(7), 'never')
    await keeper.current(0, noWait)
    expect(keeper.current(60_000, noWait)).toBeInstanceOf(Promise)
    expect(keeper.current(60_151, noWait)).toMatchObject({ version: 7 })
  })
})
