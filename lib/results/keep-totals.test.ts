import { expect, test, vi } from 'vitest'
import { keepTotals } from './keep-totals.ts'
import * as firstDays from './read-first-days.ts'

const DAY = 86_400_000
/** Two days and the hour of grace before this noon are over: day 98 is the last to which nothing can be added. */
const NOON = 100.5 * DAY

/** One count a day and experiment, from the day on which each begins. */
function countingFrom(begins: Readonly<Record<string, number>>) {
  vi.spyOn(firstDays, 'readFirstDays').mockImplementation(
    async (keys) => new Map(keys.map((key) => [key, begins[key] ?? 99])),
  )
  const read = vi.fn(async (keys: readonly string[], { from, to }: { from: number; to: number }) => {
    const daysOf = (key: string) => Math.max(0, to - Math.max(from, begins[key] ?? 99) + 1)
    return new Map(keys.map((key) => [key, daysOf(key)]))
  })
  return { read, totals: keepTotals<number>({ read, add: (a, b) => a + b, empty: 0, atOnce: 20 }) }
}

test('totals hold every day once, whenever and how often they are read', async () => {
  const { totals } = countingFrom({ old: 10, new: 97, fresh: 100 })
  for (const now of [NOON, NOON, NOON + DAY, NOON + 7 * DAY]) {
    const today = Math.floor(now / DAY)
    expect([...(await totals(['old', 'new', 'fresh'], now)).values()]).toEqual([
      today - 9,
      today - 96,
      today - 99,
    ])
  }
})

test('what is over is read once: the second look asks for the last two days alone', async () => {
  const { read, totals } = countingFrom({ old: 10 })
  await totals(['old'], NOON)
  expect(read.mock.calls[0]?.[1]).toMatchObject({ from: 10, to: 98 })
  read.mockClear()
  await totals(['old'], NOON)
  expect(read.mock.calls.map(([, { from, to }]) => [from, to])).toEqual([[99, 100]])
})

test('a day is kept only when late events can no longer arrive for it', async () => {
  const { read, totals } = countingFrom({ old: 10 })
  await totals(['old'], 100 * DAY + 3_599_999)
  expect(read.mock.calls[0]?.[1]).toMatchObject({ to: 97 })
})

test('many experiments are read some at a time, so that none waits too long', async () => {
  const names = Array.from({ length: 45 }, (_, index) => `e${index}`)
  const { read, totals } = countingFrom(Object.fromEntries(names.map((name) => [name, 50])))
  expect((await totals(names, NOON)).size).toBe(45)
  expect(read.mock.calls.map(([keys]) => keys.length)).toEqual([20, 20, 5, 45])
})

test('who asks while another is reading waits for it, and does not read the same again', async () => {
  const { read, totals } = countingFrom({ old: 10 })
  const [first, second] = await Promise.all([totals(['old'], NOON), totals(['old'], NOON)])
  expect(first).toEqual(second)
  expect(read.mock.calls.filter(([, { from }]) => from === 10)).toHaveLength(1)
})

test('a failure is the failure of one reader, the next tries again', async () => {
  const { read, totals } = countingFrom({ old: 10 })
  read.mockRejectedValueOnce(new Error('down'))
  await expect(totals(['old'], NOON)).rejects.toThrow('down')
  expect((await totals(['old'], NOON)).get('old')).toBe(91)
})
