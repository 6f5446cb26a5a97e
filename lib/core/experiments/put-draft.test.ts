import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith, NEXT } from './builders.ts'
import { parseExperiments } from './document.ts'
import type { DraftDefinition } from './draft.ts'
import { draftFromLive } from './draft-from-live.ts'
import type { LiveDocuments } from './edit.ts'
import { putDraft } from './put-draft.ts'

const BOLD = { en: { headline: 'Bold' } }
const definition: DraftDefinition = {
  slot: 'home.hero',
  variants: [
    { key: 'control', ratio: 0.5 },
    { key: 'bold', ratio: 0.5 },
  ],
  content: { bold: BOLD },
}
const content = { 'hero-copy/3/bold': BOLD, 'other/1/bold': {}, note: 'by hand' }
const running = liveWith([{ id: 'broken' }, experimentWith({ revision: 3, owner: 'Ada' })], {}, content)

function put(
  changes: Partial<DraftDefinition>,
  live: LiveDocuments = running,
  usedSeeds: readonly string[] = [],
) {
  return putDraft({ id: 'hero-copy', definition: { ...definition, ...changes } }, { usedSeeds })(live, NEXT)
}
function piece(changes: Partial<DraftDefinition>, live: LiveDocuments = running) {
  const edit = putDraft({ id: 'hero-copy', definition: { ...definition, ...changes } }, { usedSeeds: [] })
  const { experiments, content } = edited(edit, live)
  const list = experiments.experiments as readonly Readonly<Record<string, unknown>>[]
  return { experiment: list.findLast(({ id }) => id === 'hero-copy'), content, list }
}

describe('a draft of something new', () => {
  const empty = liveWith([])

  test('starts under its first seed, with the version as the revision of its content, in few bytes', () => {
    const { experiment, content } = piece({}, empty)
    expect(experiment).toEqual({
      id: 'hero-copy',
      status: 'running',
      slot: 'home.hero',
      seed: 'hero-copy-1',
      revision: 2,
      variants: definition.variants,
    })
    expect(JSON.stringify(experiment).length).toBeLessThanOrEqual(160)
    expect(content).toEqual({ 'hero-copy/2/bold': BOLD })
  })

  test('writes down only what differs from what a reader fills in', () => {
    const defaults = { coverage: 1, audience: {}, forced: {}, schedule: {}, unit: 'visitor' } as const
    expect(piece(defaults, empty).experiment).toEqual(piece({}, empty).experiment)
    const set = { coverage: 0.5, hash: 2, audience: { attribute: 'country', in: ['DE'] } } as const
    expect(piece(set as unknown as DraftDefinition, empty).experiment).toMatchObject(set)
  })

  test('waits for its start', () => {
    expect(piece({ schedule: { start: '2026-11-22T00:00:00Z' } }, empty).experiment?.status).toBe('scheduled')
    expect(piece({ schedule: { start: '2026-11-20T00:00:00Z' } }, empty).experiment?.status).toBe('running')
  })

  test('is refused under a seed that was used, with another to take', () => {
    expect(put({}, empty, ['hero-copy-1', 'hero-copy-2'])).toMatchObject({
      ok: false,
      code: 'new-seed-needed',
      faults: [{ pointer: '/seed', message: expect.stringContaining('hero-copy-3') }],
    })
    expect(put({ seed: 'hero-copy-2' }, empty, ['hero-copy-1'])).toMatchObject({ ok: true })
  })

  test('needs variants, and content for none but its treatments', () => {
    const { variants: _, ...unfinished } = definition
    const edit = putDraft({ id: 'hero-copy', definition: unfinished }, { usedSeeds: [] })
    expect(edit(empty, NEXT)).toMatchObject({ code: 'invalid', faults: [{ pointer: '/variants' }] })
    for (const stranger of ['control', 'italic'])
      expect(put({ content: { [stranger]: BOLD } }, empty)).toMatchObject({
        code: 'invalid',
        faults: [{ pointer: `/content/${stranger}` }],
      })
  })

  test('is refused for a fault that it would bring, which is told by its place in the draft', () => {
    const audience = { segment: 'nowhere' }
    expect(put({ audience }, empty)).toMatchObject({ code: 'invalid', faults: [{ pointer: '' }] })
    expect(put({ requires: { experiment: 'hero-copy', variants: ['bold'] } }, empty)).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '/requires' }],
    })
  })
})

test('a guardrail that is not measured, and one that decides, are refused by their place in the draft', () => {
  const goals = ['purchase', 'signup']
  const refused = { code: 'invalid', faults: [{ pointer: '/guardrails/0' }, { pointer: '/lowerIsBetter/1' }] }
  expect(put({ goals, guardrails: ['purchase'], lowerIsBetter: ['signup', 'gone'] })).toMatchObject(refused)
  expect(put({ goals, guardrails: ['signup'], lowerIsBetter: ['purchase'] })).toMatchObject({ ok: true })
})

describe('a draft of what runs', () => {
  test('keeps its place, its seed, what is not ours, and all other pieces', () => {
    const { experiment, list, content: after } = piece({ coverage: 0.5 })
    expect(list).toEqual([{ id: 'broken' }, experiment])
    expect(experiment).toEqual({
      ...experimentWith({ revision: 3, owner: 'Ada', coverage: 0.5, epoch: 2 }),
    })
    expect(after).toEqual(content)
  })

  test('keeps revision and epoch when nothing changes, and the content when the draft has none', () => {
    const { content: _, ...silent } = definition
    const edit = putDraft({ id: 'hero-copy', definition: silent }, { usedSeeds: [] })
    const after = edited(edit, running)
    expect(after.experiments.experiments).toEqual(
      (running.experiments as { experiments: unknown }).experiments,
    )
    expect(after.content).toEqual(content)
  })

  test('has a new revision for new content, an epoch with it, and leaves nothing of the old', () => {
    const { experiment, content: after } = piece({ content: { bold: { en: { headline: 'Bolder' } } } })
    expect(experiment).toMatchObject({ revision: 4, epoch: 2 })
    expect(after).toEqual({
      'hero-copy/4/bold': { en: { headline: 'Bolder' } },
      'other/1/bold': {},
      note: 'by hand',
    })
  })

  test('a treatment that the draft says nothing of moves along unchanged', () => {
    const variants = [...(definition.variants ?? []), { key: 'italic', ratio: 0 }]
    const { experiment, content: after } = piece({
      variants,
      content: { italic: { en: { headline: 'Italic' } } },
    })
    expect(experiment).toMatchObject({ revision: 4, epoch: 2 })
    expect(after).toMatchObject({
      'hero-copy/4/bold': BOLD,
      'hero-copy/4/italic': { en: { headline: 'Italic' } },
    })
  })

  test('stays paused until it is resumed, and a restart of it runs', () => {
    const paused = liveWith([experimentWith({ revision: 3, status: 'paused' })], {}, content)
    expect(piece({ coverage: 0.5 }, paused).experiment).toMatchObject({ status: 'paused', coverage: 0.5 })
    expect(piece({ seed: 'new' }, paused).experiment).toMatchObject({ status: 'running', seed: 'new' })
  })

  test('the order of languages and fields is no new content', () => {
    const live = liveWith(
      [experimentWith({ revision: 3 })],
      {},
      { 'hero-copy/3/bold': { en: { a: 1, b: 2 }, de: {} } },
    )
    expect(piece({ content: { bold: { de: {}, en: { b: 2, a: 1 } } } }, live).experiment?.revision).toBe(3)
  })

  test('goes up in revision with the version, so that no revision ever stands for two contents', () => {
    const edit = putDraft(
      { id: 'hero-copy', definition: { ...definition, content: { bold: {} } } },
      { usedSeeds: [] },
    )
    const { experiments } = edited(edit, running, { ...NEXT, version: 40 })
    expect(experiments.experiments).toContainEqual(expect.objectContaining({ revision: 40 }))
  })

  test('another seed restarts it: new revision, first epoch, and no used seed', () => {
    const live = liveWith([experimentWith({ revision: 3, epoch: 7 })], {}, content)
    const { experiment, content: after } = piece({ seed: 'hero-copy-2' }, live)
    expect(experiment).toEqual({ ...experimentWith({ revision: 4 }), seed: 'hero-copy-2' })
    expect(after['hero-copy/4/bold']).toEqual(BOLD)
    expect(put({ seed: 'hero-copy-2' }, live, ['hero-copy-1', 'hero-copy-2'])).toMatchObject({
      code: 'new-seed-needed',
      faults: [{ message: expect.stringContaining('hero-copy-3') }],
    })
  })

  test('an imported experiment keeps its hash, until it is restarted', () => {
    const live = liveWith([experimentWith({ hash: 1, revision: 3 })], {}, content)
    expect(piece({}, live).experiment?.hash).toBe(1)
    expect(piece({ seed: 'hero-copy-2' }, live).experiment?.hash).toBeUndefined()
  })

  test('a variant that another experiment requires cannot be taken out', () => {
    const requires = { experiment: 'hero-copy', variants: ['bold'] }
    const live = liveWith([experimentWith(), experimentWith({ id: 'child', requires })], {}, content)
    const variants = [
      { key: 'control', ratio: 0.5 },
      { key: 'italic', ratio: 0.5 },
    ]
    expect(put({ variants, content: {} }, live)).toMatchObject({
      code: 'invalid',
      faults: [{ pointer: '', message: expect.stringContaining('experiments/child') }],
    })
  })
})

describe('a draft of what has ended', () => {
  const ended = liveWith([experimentWith({ status: 'ended', revision: 3, epoch: 4 })], {}, content)

  test('is refused under its seed, also when nobody recorded that it was used', () => {
    expect(put({}, ended)).toMatchObject({
      code: 'new-seed-needed',
      faults: [{ message: expect.stringContaining('hero-copy-2') }],
    })
  })

  test('starts again under a new one', () => {
    expect(piece({ seed: 'hero-copy-2' }, ended).experiment).toMatchObject({ status: 'running', revision: 4 })
    expect(piece({ seed: 'hero-copy-2' }, ended).experiment).not.toHaveProperty('epoch')
  })
})

test('a draft mends an experiment that a hand edit broke, under its seed, in an epoch of its own', () => {
  const live = liveWith([experimentWith({ variants: 'none', revision: 3 })], {}, content)
  expect(put({}, live, ['hero-copy-1'])).toMatchObject({ ok: true })
  expect(piece({}, live).experiment).toEqual(experimentWith({ revision: 4, epoch: 2 }))
})

test('to publish the draft of what is live changes nothing', () => {
  const whole = experimentWith({
    hash: 1,
    coverage: 0.5,
    epoch: 3,
    revision: 5,
    audience: { attribute: 'country', in: ['DE'] },
    group: { id: 'page', range: [0, 0.5] },
    forced: { 'visitor-1': 'bold' },
    schedule: { end: '2026-12-21T10:00:00+01:00' },
  })
  const live = liveWith([whole], {}, { 'hero-copy/5/bold': BOLD })
  const [experiment] = parseExperiments(live.experiments).document.experiments
  const draft = draftFromLive(experiment!, live.content, NEXT.at)
  const after = edited(putDraft(draft, { usedSeeds: ['hero-copy-1'] }), live)
  expect(after.experiments.experiments).toEqual([whole])
  expect(after.content).toEqual(live.content)
})
