import { expect, test } from 'vitest'
import { parseCell } from './parse-cell.ts'
import { toCounts } from './read-counts.ts'

test('the epochs of a variant add up, and a purchase is a conversion', () => {
  const cell = {
    ...parseCell('3,9900,98010000000000000001'),
    goals: new Map([goal('signup', 2), goal('purchase', 1)]),
  }
  const later = { ...parseCell('1,100,10000'), goals: new Map([goal('purchase', 1)]) }
  const counts = toCounts({
    epochs: [
      { epoch: 1, mixed: 0, variants: new Map([['free-shipping', cell]]) },
      { epoch: 2, mixed: 1, variants: new Map([['free-shipping', later]]) },
    ],
  })
  expect(counts).toEqual(
    new Map([
      [
        'free-shipping',
        {
          visitors: 4,
          conversions: 2,
          goals: new Map([
            ['signup', 2],
            ['purchase', 2],
          ]),
          revenueMinor: 10_000n,
          revenueSquares: 98_010_000_000_000_010_001n,
        },
      ],
    ]),
  )
})

function goal(name: string, reached: number) {
  return [name, { reached, preViews: 0n }] as const
}
