import { expect, test } from 'vitest'
import { Breaker } from './breaker.ts'

test('passes everything until something fails', () => {
  const breaker = new Breaker()
  expect([breaker.tryPass(0), breaker.tryPass(0)]).toEqual([true, true])
})

test('after a failure it lets nothing through for a second, then a single probe', () => {
  const breaker = new Breaker()
  breaker.failed(0)
  expect(breaker.tryPass(999)).toBe(false)
  expect(breaker.tryPass(1_000)).toBe(true)
  expect(breaker.tryPass(1_001)).toBe(false)
})

test('a burst of requests that fail together counts as one failure', () => {
  const breaker = new Breaker()
  for (let request = 0; request < 50; request++) breaker.failed(0)
  expect(breaker.tryPass(1_000)).toBe(true)
})

test('a successful probe closes it, a failed one doubles the pause, never beyond half a minute', () => {
  const breaker = new Breaker()
  breaker.failed(0)
  expect(breaker.tryPass(1_000)).toBe(true)
  breaker.failed(1_000)
  expect(breaker.tryPass(2_999)).toBe(false)
  expect(breaker.tryPass(3_000)).toBe(true)
  breaker.succeeded()
  expect(breaker.tryPass(3_001)).toBe(true)
  let now = 10_000
  for (let probe = 0; probe < 12; probe++) {
    breaker.failed(now)
    now += 30_000
    expect(breaker.tryPass(now)).toBe(true)
  }
  breaker.failed(now)
  expect(breaker.tryPass(now + 29_999)).toBe(false)
})
