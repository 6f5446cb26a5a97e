import { expect, test } from 'vitest'
import { toCounts } from './read-counts.ts'

test('sums are read by variant; markers and unknown fields are passed over', () => {
  const counts = toCounts({
    '~': 20_778,
    '~goals': 'signup,purchase',
    'free-shipping:visitors': 3,
    'free-shipping:goal:signup': 2,
    'free-shipping:goal:purchase': 1,
    'free-shipping:revenue': 9_900,
    'free-shipping:revenue2': '98010000000000000001',
    'free-shipping:something-new': 1,
  })
  expect(counts).toEqual(
    new Map([
      [
        'free-shipping',
        {
          visitors: 3,
          conversions: 1,
          goals: new Map([
            ['signup', 2],
            ['purchase', 1],
          ]),
          revenueMinor: 9_900n,
          revenueSquares: 98_010_000_000_000_000_001n,
        },
      ],
    ]),
  )
})
