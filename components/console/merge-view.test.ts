import { expect, test } from 'vitest'
import type { ExperimentsView } from '#lib/publish/experiments-view'
import { applyPublication, mergeView } from './merge-view.ts'

function viewWith(version: number, bold: number, visitors: number): ExperimentsView {
  const variants = [
    { key: 'control', ratio: 1 - bold, visitors, conversions: 1 },
    { key: 'bold', ratio: bold, visitors, conversions: 2 },
  ]
  return {
    version,
    updatedAt: '2026-11-21T10:00:00Z',
    publishedBy: 'Mara',
    experiments: [
      {
        id: 'hero-copy',
        status: 'running',
        slot: 'home.hero',
        coverage: 1,
        variants,
        state: 'running',
        name: null,
        revision: 0,
        hasUnpublishedEdits: false,
      },
    ],
    faults: [],
    drafts: [],
    unreadableDrafts: [],
    counted: true,
    propagationSeconds: 5,
  }
}

const boldOf = (view: ExperimentsView) => view.experiments[0]?.variants[1]
const publication = {
  experiment: 'hero-copy',
  version: 43,
  updatedAt: '2026-11-21T11:00:00Z',
  ratios: { bold: 0.75, control: 0.25 },
}

test('a publication of our own is shown at once', () => {
  const view = applyPublication(viewWith(42, 0.5, 10), publication)
  expect(view).toMatchObject({ version: 43, publishedBy: 'you' })
  expect(boldOf(view)).toMatchObject({ ratio: 0.75, visitors: 10 })
})

test('while it is on its way an older answer brings counts and nothing else', () => {
  const shown = applyPublication(viewWith(42, 0.5, 10), publication)
  const view = mergeView(shown, viewWith(42, 0.5, 12), true)
  expect(view.version).toBe(43)
  expect(boldOf(view)).toMatchObject({ ratio: 0.75, visitors: 12 })
})

test('afterwards an older version is what is live, because somebody rolled back', () => {
  const shown = applyPublication(viewWith(42, 0.5, 10), publication)
  expect(mergeView(shown, viewWith(42, 0.5, 12), false)).toEqual(viewWith(42, 0.5, 12))
})

test('a newer version always replaces what is shown', () => {
  const shown = applyPublication(viewWith(42, 0.5, 10), publication)
  expect(mergeView(shown, viewWith(44, 0.5, 12), true)).toEqual(viewWith(44, 0.5, 12))
})
