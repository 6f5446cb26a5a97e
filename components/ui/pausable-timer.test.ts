import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { pausableTimer } from './pausable-timer.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('time that is spent paused does not count', () => {
  const onEnd = vi.fn()
  const timer = pausableTimer(10_000, onEnd)
  timer.resume()
  vi.advanceTimersByTime(9_000)
  timer.pause()
  vi.advanceTimersByTime(60_000)
  expect(onEnd).not.toHaveBeenCalled()
  timer.resume()
  vi.advanceTimersByTime(999)
  expect(onEnd).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onEnd).toHaveBeenCalledOnce()
})

test('to be resumed twice, as by pointer and focus, starts one clock', () => {
  const onEnd = vi.fn()
  const timer = pausableTimer(100, onEnd)
  timer.resume()
  timer.resume()
  timer.pause()
  timer.pause()
  vi.advanceTimersByTime(1_000)
  expect(onEnd).not.toHaveBeenCalled()
  timer.resume()
  vi.advanceTimersByTime(1_000)
  expect(onEnd).toHaveBeenCalledOnce()
})
