import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Pace } from './pace.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000_250 }))
afterEach(() => vi.useRealTimers())

test('so many turns a second, at once; the next waits for the second that follows', async () => {
  const pace = new Pace(2)
  let turns = 0
  for (let asked = 0; asked < 5; asked++) void pace.takeTurn().then(() => turns++)
  await vi.advanceTimersByTimeAsync(0)
  expect(turns).toBe(2)
  await vi.advanceTimersByTimeAsync(749)
  expect(turns).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(turns).toBe(4)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(turns).toBe(5)
})
