import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BucketState, takeToken } from './token-bucket.ts'

const tier = { capacity: 10, refillPerSecond: 1 / 60 }

test('a full bucket of ten allows ten calls at once, and says when the next may come', () => {
  let state: BucketState | undefined
  const allowed: boolean[] = []
  for (let call = 0; call < 11; call++) {
    const taking = takeToken(state, tier, 0)
    allowed.push(taking.allowed)
    state = taking.state
  }
  expect(allowed).toEqual([...Array<boolean>(10).fill(true), false])
  expect(takeToken(state, tier, 0).waitMs).toBe(60_000)
  expect(takeToken(state, tier, 60_000).allowed).toBe(true)
})

test('never allows more than the capacity and what was refilled, however calls are spaced', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 200 }),
      fc.integer({ min: 1, max: 20 }),
      fc.double({ min: 0.01, max: 50, noNaN: true }),
      (gaps, capacity, refillPerSecond) => {
        let now = 0
        let allowed = 0
        let state: BucketState | undefined
        for (const gap of gaps) {
          now += gap
          const taking = takeToken(state, { capacity, refillPerSecond }, now)
          state = taking.state
          if (taking.allowed) allowed += 1
        }
        expect(allowed).toBeLessThanOrEqual(capacity + (now * refillPerSecond) / 1_000 + 1e-6)
      },
    ),
  )
})

test('a clock that steps back refills nothing', () => {
  const { state } = takeToken({ tokens: 1, at: 1_000 }, tier, 1_000)
  expect(takeToken(state, tier, 0).allowed).toBe(false)
})
