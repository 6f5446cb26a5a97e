import { expect, test } from 'vitest'
import { withinTime } from './within-time.ts'

const after = (ms: number) => new Promise<string>((resolve) => setTimeout(() => resolve('done'), ms))

test('what is late is null, and goes on', async () => {
  const work = after(20)
  expect(await withinTime(1, work)).toBeNull()
  expect(await work).toBe('done')
})

test('what is in time is told, a failure too', async () => {
  expect(await withinTime(50, after(1))).toBe('done')
  await expect(withinTime(50, Promise.reject(new Error('down')))).rejects.toThrow('down')
})
