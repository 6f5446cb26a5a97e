import { describe, expect, test } from 'vitest'
import { edited, experimentWith, liveWith, NEXT } from './builders.ts'
import { setStatus } from './set-status.ts'

const PAST = '2026-11-20T00:00:00Z'
const FUTURE = '2026-11-22T00:00:00Z'

describe('setStatus', () => {
  test.each([
    ['pause', { status: 'running' }, 'paused'],
    ['pause', { status: 'scheduled', schedule: { start: FUTURE } }, 'paused'],
    ['resume', { status: 'paused' }, 'running'],
    ['resume', { status: 'paused', schedule: { start: PAST, end: FUTURE } }, 'running'],
    ['resume', { status: 'paused', schedule: { start: FUTURE } }, 'scheduled'],
    ['stop', { status: 'running' }, 'ended'],
    ['stop', { status: 'paused' }, 'ended'],
    ['stop', { status: 'scheduled', schedule: { start: FUTURE } }, 'ended'],
    ['stop', { status: 'running', schedule: { end: PAST } }, 'ended'],
  ] as const)('%s of %j makes it %s, and changes nothing else', (action, changes, status) => {
    const live = liveWith([experimentWith({ id: 'other' }), experimentWith({ ...changes, owner: 'Ada' })])
    const { experiments } = edited(setStatus('hero-copy', action), live)
    expect(experiments).toEqual({
      ...(live.experiments as object),
      version: 2,
      updatedAt: NEXT.at,
      experiments: [experimentWith({ id: 'other' }), experimentWith({ ...changes, owner: 'Ada', status })],
    })
  })

  test.each([
    ['pause', { status: 'paused' }],
    ['pause', { status: 'ended' }],
    ['pause', { status: 'running', schedule: { end: PAST } }],
    ['resume', { status: 'running' }],
    ['resume', { status: 'ended' }],
    ['resume', { status: 'paused', schedule: { end: PAST } }],
    ['stop', { status: 'ended' }],
  ] as const)('%s of %j is refused: its state does not allow it', (action, changes) => {
    expect(setStatus('hero-copy', action)(liveWith([experimentWith(changes)]), NEXT)).toMatchObject({
      ok: false,
      code: 'wrong-state',
    })
  })

  test('what is not there, or broken, is not found', () => {
    for (const live of [liveWith([]), liveWith([{ id: 'hero-copy' }]), liveWith([], { experiments: {} })])
      expect(setStatus('hero-copy', 'stop')(live, NEXT)).toMatchObject({ ok: false, code: 'not-found' })
  })

  test('of two experiments with one id the live one changes, which is the first that is whole', () => {
    const live = liveWith([{ id: 'hero-copy' }, experimentWith(), experimentWith({ coverage: 0.1 })])
    const { experiments } = edited(setStatus('hero-copy', 'pause'), live)
    expect(experiments.experiments).toEqual([
      { id: 'hero-copy' },
      experimentWith({ status: 'paused' }),
      experimentWith({ coverage: 0.1 }),
    ])
  })
})
