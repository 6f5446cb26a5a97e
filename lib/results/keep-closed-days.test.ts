import { expect, test, vi } from 'vitest'
import { keepClosedDays } from './keep-closed-days.ts'

const DAY = 86_400_000

test('a day that is over is read once, today and the first hour after midnight every time', async () => {
  const remember = keepClosedDays<string>()
  const read = vi.fn(async (missing: ReadonlyMap<number, readonly string[]>) =>
    [...missing].flatMap(([day, names]) => names.map((name) => [day, name, `${day}${name}`] as const)),
  )
  const now = 11 * DAY + 3_599_999
  const first = await remember([9, 10, 11], ['a', 'b'], now, read)
  expect(first.get('10/b')).toBe('10b')
  await remember([9, 10, 11], ['a', 'b'], now, read)
  expect([...(read.mock.calls[1]?.[0].keys() ?? [])]).toEqual([10, 11])
  await remember([9, 10, 11], ['a', 'b'], now + 1, read)
  await remember([9, 10, 11], ['a', 'c'], now + 1, read)
  expect([...(read.mock.calls[3]?.[0] ?? [])]).toEqual([
    [9, ['c']],
    [10, ['c']],
    [11, ['a', 'c']],
  ])
})

test('what a reader did not find is remembered too', async () => {
  const remember = keepClosedDays<null>()
  const read = vi.fn(async () => [[1, 'a', null]] as const)
  for (const _ of ['once', 'twice']) await remember([1], ['a'], 10 * DAY, read)
  expect(read).toHaveBeenCalledOnce()
})

test('what it remembers has a bound, by length and not by number', async () => {
  const remember = keepClosedDays<string>(100)
  const read = vi.fn(async (missing: ReadonlyMap<number, readonly string[]>) =>
    [...missing].flatMap(([day, names]) => names.map((name) => [day, name, 'x'.repeat(40)] as const)),
  )
  for (const day of [1, 2, 3, 2, 1]) await remember([day], ['a'], 10 * DAY, read)
  expect(read.mock.calls.map(([missing]) => [...missing.keys()])).toEqual([[1], [2], [3], [1]])
})
