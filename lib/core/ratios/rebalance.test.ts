import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rebalance, splitEvenly, toTenths } from './rebalance.ts'

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const splits = fc.array(fc.nat(100), { minLength: 2, maxLength: 10 }).map(toTenths)

describe('rebalance', () => {
  test('two variants mirror each other', () => {
    expect(rebalance([500, 500], 1, 800)).toEqual([200, 800])
  })
  test('the others keep their proportions', () => {
    expect(rebalance([500, 300, 200], 0, 0)).toEqual([0, 600, 400])
  })
  test('when the others have nothing, what is left is split evenly among them', () => {
    expect(rebalance([1_000, 0, 0], 0, 400)).toEqual([400, 300, 300])
  })
  test('whatever is asked for, every share is a whole tenth within 0 and 100 % and they sum to 100 %', () => {
    fc.assert(
      fc.property(splits, fc.nat(9), fc.integer({ min: -500, max: 2_000 }), (split, index, wanted) => {
        const after = rebalance(split, index % split.length, wanted)
        expect(sum(after)).toBe(1_000)
        expect(after.every((share) => Number.isInteger(share) && share >= 0)).toBe(true)
      }),
    )
  })
  test('asking for what is there changes nothing', () => {
    fc.assert(
      fc.property(splits, fc.nat(9), (split, index) => {
        const at = index % split.length
        expect(sum(rebalance(split, at, split[at] ?? 0))).toBe(1_000)
        expect(rebalance(split, at, split[at] ?? 0)[at]).toBe(split[at])
      }),
    )
  })
})

test('an even split of three gives the tenth that is over to the first', () => {
  expect(splitEvenly(3)).toEqual([334, 333, 333])
})

test('fractions become tenths that sum to 100 %', () => {
  expect(toTenths([1 / 3, 1 / 3, 1 / 3])).toEqual([334, 333, 333])
  expect(toTenths([0.2, 0.8])).toEqual([200, 800])
})
