import { describe, expect, test } from 'vitest'
import { content } from '#content/seed/content'
import { experiments } from '#content/seed/experiments'
import type { Draft, DraftDefinition } from '#lib/core/experiments/draft'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { processForTest } from './testing/process-for-test.ts'
import { MARA, REQUEST } from './testing/publication-for-test.ts'

const [HERO] = experiments.experiments
const NOA = { sub: 'noa', name: 'Noa' }
const HERO_REQUEST = { ...REQUEST, experiment: 'hero-copy' } as const
const AT = '2026-11-30T00:00:00.000Z'

function draftWith(changes: Partial<DraftDefinition> = {}, rest: Partial<Draft> = {}): Draft {
  const definition = {
    slot: 'home.hero',
    seed: 'hero-copy-1',
    variants: HERO?.variants ?? [],
    content: { bold: content['hero-copy/1/bold'] },
    ...changes,
  }
  const signature = { by: MARA, at: AT }
  return {
    id: 'hero-copy',
    revision: 3,
    definition,
    created: signature,
    updated: signature,
    review: null,
    ...rest,
  }
}

async function publishingForTest() {
  const process = await processForTest(await servicesForTest())
  await process.writeDocuments({ experiments, content })
  const readHero = async () => ((await process.readLive()).experiments as typeof experiments).experiments[0]
  const { readDraft, writeDraft } = await import('#lib/drafts/draft-store')
  const store = async (draft: Draft) => {
    expect(await writeDraft(draft, await readDraft(draft.id))).toMatchObject({ ok: true })
  }
  return { ...process, readHero, store, readDraft, writeDraft }
}

test('a draft is live with its revision on record, and what is prose alone is on record too', async () => {
  const { publishDraft, readHero, readRecord, readHistory, store } = await publishingForTest()
  await store(draftWith({ coverage: 0.5 }))
  const refused = await publishDraft(HERO_REQUEST)
  expect(refused).toMatchObject({ ok: false, code: 'needs-confirmation' })
  const outcome = await publishDraft({ ...HERO_REQUEST, confirmed: ['coverage-lowered'] })
  expect(outcome).toMatchObject({ ok: true, published: true })
  expect(await readHero()).toMatchObject({ coverage: 0.5, revision: 1, epoch: 2 })
  expect(await readRecord('hero-copy')).toMatchObject({ publishedRevision: 3, startedAt: expect.any(String) })
  await store(draftWith({ coverage: 0.5, notes: 'We lowered it' }, { revision: 4 }))
  expect(await publishDraft(HERO_REQUEST)).toMatchObject({ ok: true, published: false })
  expect(await readRecord('hero-copy')).toMatchObject({ publishedRevision: 4 })
  expect(await readHistory(9)).toHaveLength(1)
})

test('what was stopped begins again under another seed only, and a restart finds one', async () => {
  const { publishDraft, changeStatus, readHero, readRecord, store } = await publishingForTest()
  await changeStatus({ ...REQUEST, experiment: 'hero-copy', action: 'stop' })
  await store(draftWith())
  expect(await publishDraft(HERO_REQUEST)).toMatchObject({ ok: false, code: 'new-seed-needed' })
  expect(await publishDraft({ ...HERO_REQUEST, restart: true })).toMatchObject({ ok: true })
  expect(await readHero()).toMatchObject({ status: 'running', seed: 'hero-copy-2' })
  expect(await readRecord('hero-copy')).toMatchObject({
    seeds: ['hero-copy-1', 'hero-copy-2'],
    stoppedAt: null,
  })
})

describe('where a second person must approve', () => {
  const change = { coverage: 0.5 }
  const signed = (by: typeof NOA) => ({ requested: { by: MARA, at: AT }, approved: { by, at: AT } })

  test.each([
    ['nobody was asked', null],
    ['nobody has answered', { requested: { by: MARA, at: AT }, approved: null }],
    ['the editor approved of it', signed(MARA)],
  ])('a draft is not published when %s', async (_, review) => {
    const { publishDraft, writeSettings, readHero, store } = await publishingForTest()
    await writeSettings({ approvals: 'required', plan: 'pro' })
    await store(draftWith(change, { review }))
    const outcome = await publishDraft({ ...HERO_REQUEST, confirmed: 'all' })
    expect(outcome).toEqual({ ok: false, code: 'approval-needed', from: 'review' })
    expect(await readHero()).toMatchObject({ coverage: 1 })
  })

  test('it is published once somebody else approved of it, by whom ever', async () => {
    const { publishDraft, writeSettings, readHero, store } = await publishingForTest()
    await writeSettings({ approvals: 'required', plan: 'pro' })
    await store(draftWith(change, { review: signed(NOA) }))
    expect(await publishDraft({ ...HERO_REQUEST, confirmed: 'all' })).toMatchObject({ ok: true })
    expect(await readHero()).toMatchObject({ coverage: 0.5 })
  })
})
