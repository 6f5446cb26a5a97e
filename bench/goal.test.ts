import { expect, test } from 'vitest'
import { isMissed } from './goal.ts'
import type { Goal } from './measurement.ts'
import { toTable } from './to-table.ts'

test.each<[number, Goal | undefined, boolean]>([
  [10, { atMost: 10 }, false],
  [10.1, { atMost: 10 }, true],
  [4, { atLeast: 4 }, false],
  [3.9, { atLeast: 4 }, true],
  [1.01, { above: 1 }, false],
  [1, { above: 1 }, true],
  [Number.NaN, { atMost: 10 }, true],
  [Number.NaN, undefined, false],
])('%d with the goal %j: missed is %j', (value, goal, missed) => {
  expect(isMissed({ value, ...(goal && { goal }) })).toBe(missed)
})

test('the table marks what is missed, and keeps the notes', () => {
  const fast = { name: 'fast', value: 5, unit: 'µs', goal: { atMost: 10 } }
  const slow = {
    name: 'slow',
    value: 0.9,
    unit: '×',
    spread: [0.8, 1] as const,
    goal: { above: 1 },
    note: 'why',
  }
  expect(toTable([fast, slow]).split('\n')).toEqual([
    'benchmark  median   spread         goal',
    'fast       5.00 µs                 ≤ 10',
    'slow       0.900 ×  0.800 to 1.00  > 1   missed',
    '',
    'slow: why',
    '',
  ])
})
