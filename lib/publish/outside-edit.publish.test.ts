import { describe, expect, test } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import { setStatus } from '#lib/core/experiments/set-status'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { processForTest } from './testing/process-for-test.ts'
import { REQUEST, ratiosWith } from './testing/publication-for-test.ts'

type Document = typeof experiments

/** A store that we have published to once, and somebody who edits it by hand. */
async function publishedForTest() {
  const process = await processForTest(await servicesForTest())
  await process.writeDocuments({ experiments, content })
  await process.publish(ratiosWith(0.3))
  const readExperiments = async () => (await process.readLive()).experiments as Document
  const editByHand = async (edit: (document: Document) => object) => {
    await process.writeDocuments({ experiments: { ...edit(await readExperiments()) } })
  }
  return { ...process, readExperiments, editByHand }
}

const FLAG = { key: 'by-hand', enabled: true, coverage: 1 }
const withFlag = (document: Document) => ({ ...document, flags: [...document.flags, FLAG] })
const withRatios = (document: Document) => ({
  ...document,
  experiments: document.experiments.map((experiment) =>
    experiment.id === 'hero-copy'
      ? {
          ...experiment,
          note: 'by hand',
          variants: experiment.variants.map((variant) => ({ ...variant, ratio: 0.5 })),
        }
      : experiment,
  ),
})
const pause = { ...REQUEST, experiment: 'hero-copy', action: 'pause' } as const

test('an edit beside what is published is kept, and history gets a version for it', async () => {
  const { publish, editByHand, readExperiments, readHistory } = await publishedForTest()
  await editByHand(withFlag)
  const outcome = await publish(ratiosWith(0.2))
  expect(outcome).toMatchObject({ ok: true, report: { version: 4, blockedByOutside: false } })
  expect(await readExperiments()).toMatchObject({ version: 4, flags: withFlag(experiments).flags })
  expect(await readHistory(9)).toMatchObject([
    { version: 4, action: 'ratios', by: { name: 'Mara' } },
    { version: 3, action: 'outside-edit', by: { sub: 'outside' }, changes: [{ subject: 'flags/by-hand' }] },
    { version: 2, action: 'ratios' },
  ])
})

test('an edit of the very piece stops the publish, which shows it', async () => {
  const { publish, editByHand, readExperiments } = await publishedForTest()
  await editByHand(withRatios)
  const live = await readExperiments()
  const outcome = await publish(ratiosWith(0.2))
  expect(outcome).toMatchObject({
    ok: false,
    code: 'outside-edit',
    report: {
      blockedByOutside: true,
      outsideChanges: [{ pointer: '/experiments/0/variants' }, { pointer: '/experiments/0/note' }],
    },
  })
  expect(await readExperiments()).toEqual(live)
})

test('ratios that were edited from outside open an epoch as soon as a publish finds them', async () => {
  const { publish, editByHand, readExperiments, readRecord } = await publishedForTest()
  await editByHand(withRatios)
  const [experiment] = experiments.experiments.slice(1)
  const edit = setStatus(experiment?.id ?? '', 'pause')
  expect(await publish(ratiosWith(0, { action: 'pause', edit, replaces: [] }))).toMatchObject({ ok: true })
  expect((await readExperiments()).experiments[0]).toMatchObject({ id: 'hero-copy', epoch: 3 })
  const record = await readRecord('hero-copy')
  expect(record?.epochs.map(({ number, version, ratios }) => [number, version, ratios.control])).toEqual([
    [1, 1, 0.5],
    [2, 2, 0.3],
    [3, 4, 0.5],
  ])
})

test('another place of the same experiment is not in the way', async () => {
  const { changeStatus, editByHand, readExperiments } = await publishedForTest()
  await editByHand(withRatios)
  expect(await changeStatus(pause)).toMatchObject({ ok: true })
  const [hero] = (await readExperiments()).experiments
  expect(hero).toMatchObject({
    status: 'paused',
    note: 'by hand',
    variants: [{ ratio: 0.5 }, { ratio: 0.5 }],
  })
})

test('adopted it is what the publish builds on; overwritten it is gone, and history knows of it both times', async () => {
  for (const outside of ['adopt', 'overwrite'] as const) {
    const { ship, editByHand, readExperiments, readHistory, rollBack } = await publishedForTest()
    await editByHand(withRatios)
    const winner = { ...REQUEST, experiment: 'hero-copy', variant: 'bold', replace: 'all' } as const
    expect(await ship(winner)).toMatchObject({ code: 'outside-edit' })
    expect(await ship({ ...winner, outside })).toMatchObject({ ok: true })
    const [hero] = (await readExperiments()).experiments
    const ratio = outside === 'adopt' ? 0.5 : 0.3
    expect(hero).toMatchObject({ status: 'ended', epoch: 3, variants: [{ ratio }, {}] })
    expect((await readHistory(9)).map(({ action }) => action)).toEqual(['ship', 'outside-edit', 'ratios'])
    expect(await rollBack({ ...REQUEST, version: 3 })).toMatchObject({ ok: true })
    expect((await readExperiments()).experiments[0]).toMatchObject({ status: 'running', note: 'by hand' })
  }
})

test('content that was rewritten under its key gets a new code, adopted or overwritten: pages are kept for ever', async () => {
  const BY_HAND = { en: { headline: 'By hand' } }
  for (const outside of ['adopt', 'overwrite'] as const) {
    const { publish, readExperiments, readLive, writeDocuments } = await publishedForTest()
    const key = 'hero-copy/1/bold'
    const written = (content as Readonly<Record<string, unknown>>)[key]
    await writeDocuments({ content: { ...content, [key]: BY_HAND } })
    const edit = setStatus('promise-position', 'pause')
    const replaces = outside === 'overwrite' ? [`content/${key}`] : []
    const outcome = await publish(
      ratiosWith(0, { action: 'pause', edit, replaces, outside, confirmed: 'all' }),
    )
    expect(outcome).toMatchObject({ ok: true })
    const [hero] = (await readExperiments()).experiments
    expect(hero).toMatchObject({ id: 'hero-copy', revision: 4 })
    const { content: after } = await readLive()
    expect(after).not.toHaveProperty([key])
    expect((after as Readonly<Record<string, unknown>>)['hero-copy/4/bold']).toEqual(
      outside === 'adopt' ? BY_HAND : written,
    )
  }
})

test('a rollback to what stood under a rewritten key gives it a new code too', async () => {
  const { rollBack, readExperiments, readLive, writeDocuments } = await publishedForTest()
  await writeDocuments({ content: { ...content, 'hero-copy/1/bold': { en: { headline: 'By hand' } } } })
  expect(await rollBack({ ...REQUEST, version: 1, outside: 'overwrite' })).toMatchObject({ ok: true })
  expect((await readExperiments()).experiments[0]).toMatchObject({ revision: 4 })
  expect((await readLive()).content).toMatchObject({ 'hero-copy/4/bold': content['hero-copy/1/bold'] })
})

test('a rollback replaces everything, so any edit stops it', async () => {
  const { rollBack, editByHand, readExperiments } = await publishedForTest()
  await editByHand(withFlag)
  expect(await rollBack({ ...REQUEST, version: 1 })).toMatchObject({ code: 'outside-edit' })
  expect(await rollBack({ ...REQUEST, version: 1, outside: 'overwrite' })).toMatchObject({ ok: true })
  expect(await readExperiments()).toMatchObject({ version: 4, flags: experiments.flags })
})

test('in a store that we never published to, what is live is where history begins', async () => {
  const process = await processForTest(await servicesForTest())
  await process.writeDocuments({ experiments: withFlag(experiments), content })
  expect(await process.publish(ratiosWith(0.2))).toMatchObject({ ok: true, report: { outsideChanges: [] } })
  expect(await process.readHistory(9)).toHaveLength(1)
  expect(await process.rollBack({ ...REQUEST, version: 1 })).toMatchObject({
    ok: true,
    report: { version: 3 },
  })
  expect((await process.readLive()).experiments).toMatchObject({
    ...withFlag(experiments),
    version: 3,
    updatedAt: expect.any(String),
  })
})

test('kept for itself it is a version with its difference, and going back to it restores exactly it', async () => {
  const process = await publishedForTest()
  const { adoptEdit, editByHand, readExperiments, readHistory, readOutsideEdit, publish, rollBack } = process
  expect(await readOutsideEdit()).toBeNull()
  expect(await adoptEdit(REQUEST)).toMatchObject({ ok: true, published: false })
  await editByHand(withRatios)
  const edited = await readExperiments()
  expect(await readOutsideEdit()).toMatchObject({
    publishedVersion: 2,
    faults: [],
    comparison: { sentences: [expect.stringMatching(/^hero-copy: control from 30.% to 50.%, bold/)] },
  })
  expect(await adoptEdit(REQUEST)).toMatchObject({ ok: true, published: true, report: { version: 4 } })
  expect(await readOutsideEdit()).toBeNull()
  expect(await readHistory(9)).toMatchObject([
    { version: 4, action: 'adopt', by: { name: 'Mara' }, sentence: 'what was edited outside is kept' },
    { version: 3, action: 'outside-edit', sentence: expect.stringMatching(/^hero-copy: /) },
    { version: 2, action: 'ratios' },
  ])
  expect((await readExperiments()).experiments[0]).toMatchObject({ epoch: 3, variants: [{ ratio: 0.5 }, {}] })
  await publish(ratiosWith(0.1))
  expect(await rollBack({ ...REQUEST, version: 3 })).toMatchObject({ ok: true })
  const back = await readExperiments()
  const stamps = { version: 6, updatedAt: expect.any(String) }
  const [hero, ...others] = edited.experiments
  expect(back).toEqual({
    ...edited,
    ...stamps,
    experiments: [{ ...hero, epoch: expect.any(Number) }, ...others],
  })
})

test('an edit that changes nothing anybody can name is kept too, and is no edit any more', async () => {
  const { adoptEdit, editByHand, readOutsideEdit, readHistory } = await publishedForTest()
  await editByHand((document) => ({ ...document, updatedAt: '2026-12-24T00:00:00.000Z' }))
  expect(await readOutsideEdit()).toMatchObject({ comparison: { sentences: [] } })
  expect(await adoptEdit(REQUEST)).toMatchObject({ ok: true, published: true, report: { version: 3 } })
  expect(await readOutsideEdit()).toBeNull()
  expect(await readHistory(9)).toMatchObject([{ version: 3, action: 'adopt', changes: [] }, { version: 2 }])
})

test('an edit is kept too when the version before it is not known any more', async () => {
  const { adoptEdit, editByHand, readOutsideEdit, redis, keys } = await publishedForTest()
  await editByHand(withRatios)
  await redis().del(keys.publishedDocuments())
  expect(await readOutsideEdit()).toMatchObject({ comparison: null })
  expect(await adoptEdit(REQUEST)).toMatchObject({ ok: true, published: true })
  expect(await readOutsideEdit()).toBeNull()
})

describe('goals that were written by hand', () => {
  const goals = { schema: 1, goals: [{ key: 'news', kind: 'page', path: '/news' }] }
  const withoutMark = async ({ redis, keys }: Awaited<ReturnType<typeof publishedForTest>>) => {
    const { version, digest } = (await redis().get(keys.lastPublished())) as Record<string, unknown>
    await redis().set(keys.lastPublished(), JSON.stringify({ version, digest }))
  }

  test('are no edit where the last version was published before goals were', async () => {
    const process = await publishedForTest()
    await withoutMark(process)
    await process.writeDocuments({ goals })
    expect(await process.readOutsideEdit()).toBeNull()
    await process.editByHand(withFlag)
    expect(await process.readOutsideEdit()).not.toBeNull()
  })

  test('are one from then on', async () => {
    const { writeDocuments, readOutsideEdit } = await publishedForTest()
    await writeDocuments({ goals })
    expect(await readOutsideEdit()).toMatchObject({
      comparison: { sentences: [expect.stringContaining('news')] },
    })
  })
})

test('goals or content that cannot be read are not kept', async () => {
  const { adoptEdit, writeDocuments } = await publishedForTest()
  await writeDocuments({ goals: { schema: 1, goals: [{ key: 'news', kind: 'no such kind' }] } })
  expect(await adoptEdit(REQUEST)).toMatchObject({
    ok: false,
    code: 'invalid',
    faults: [{ pointer: expect.stringMatching(/^\/goals\/0/) }],
  })
  await writeDocuments({ goals: { schema: 1, goals: [] }, content: ['by hand'] as never })
  expect(await adoptEdit(REQUEST)).toMatchObject({
    ok: false,
    code: 'invalid',
    faults: [{ pointer: '/content' }],
  })
})

test('a broken edit is told with its place, is not kept, and can be taken back', async () => {
  const { adoptEdit, editByHand, readExperiments, readOutsideEdit, rollBack } = await publishedForTest()
  await editByHand((document) => ({
    ...document,
    experiments: document.experiments.map((one, index) => (index === 0 ? { ...one, variants: [] } : one)),
  }))
  const fault = { pointer: '/experiments/0/variants' }
  expect(await readOutsideEdit()).toMatchObject({ faults: [fault, fault] })
  expect(await adoptEdit(REQUEST)).toMatchObject({
    ok: false,
    code: 'invalid',
    faults: [fault, fault],
  })
  const back = { ...REQUEST, version: 2, outside: 'overwrite' } as const
  expect(await rollBack(back)).toMatchObject({ ok: true })
  expect(await readOutsideEdit()).toBeNull()
  expect((await readExperiments()).experiments[0]?.variants).toMatchObject([{ ratio: 0.3 }, { ratio: 0.7 }])
})

test('a version that is not kept cannot be put back', async () => {
  const { rollBack } = await publishedForTest()
  for (const version of [0, 77, -1])
    expect(await rollBack({ ...REQUEST, version })).toMatchObject({ ok: false, code: 'not-found' })
})
