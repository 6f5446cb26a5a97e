import { expect, test } from 'vitest'
import { experimentWith, liveWith, variantsWith } from '#lib/core/experiments/builders'
import { parseExperiments } from '#lib/core/experiments/document'
import { openEpochs } from './open-epochs.ts'

const STAMP = { version: 7, at: '2026-12-01T10:00:00.000Z' } as const
const epochsOf = (live: ReturnType<typeof liveWith>, published: ReturnType<typeof liveWith> | null) => {
  const { experiments } = openEpochs(live, published, STAMP)
  return parseExperiments(experiments).document.experiments.map(({ epoch }) => epoch)
}
const published = liveWith([experimentWith(), experimentWith({ id: 'other', slot: 'a.b' })])
const [hero, other] = [experimentWith(), experimentWith({ id: 'other', slot: 'a.b' })]

test('what was changed from outside counts in an epoch of the version that found it, and nothing else does', () => {
  const changed = experimentWith({ variants: variantsWith(0.2, 0.8) })
  expect(epochsOf(liveWith([changed, other]), published)).toEqual([7, 1])
  expect(epochsOf(liveWith([other, hero]), published)).toEqual([1, 1])
  expect(epochsOf(liveWith([changed, other]), null)).toEqual([1, 1])
})

test('what came from outside does too: nobody knows whether its seed was used before', () => {
  expect(epochsOf(liveWith([hero, other, experimentWith({ id: 'new', slot: 'c.d' })]), published)).toEqual([
    1, 1, 7,
  ])
})
