import { expect, test, vi } from 'vitest'
import { tryRead } from './try-read.ts'

test('a source that fails or hangs costs its own panel only, and nobody waits for it', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  vi.useFakeTimers()
  expect(await tryRead('good', async () => 7)).toBe(7)
  expect(await tryRead('bad', () => Promise.reject(new Error('down')))).toBeNull()
  const hanging = tryRead('hanging', () => new Promise<number>(() => {}))
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await hanging).toBeNull()
  expect(vi.getTimerCount()).toBe(0)
  expect(warn).toHaveBeenCalledTimes(2)
  vi.useRealTimers()
})
