import { expect, test } from 'vitest'
import { takeTurn } from './take-turn.ts'

test('two run at a time, in order, and one that fails gives its turn on', async () => {
  let running = 0
  let most = 0
  const begun: number[] = []
  const work = (index: number) => async () => {
    begun.push(index)
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
    if (index === 1) throw new Error('failed')
    return index
  }
  const settled = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => takeTurn(work(index))))
  expect(settled.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    ...Array(3).fill('fulfilled'),
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(most).toBe(2)
  expect(await takeTurn(work(9))).toBe(9)
})
