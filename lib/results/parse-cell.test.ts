import { expect, test } from 'vitest'
import { addCells, EMPTY_CELL, parseCell } from './parse-cell.ts'

test('a cell of everybody holds covariates, one of a segment does not', () => {
  expect(parseCell('3,9900,98010000000000000001,7,21,100,5,25,50;Ab3d=2/6;x-_9=-1/-2')).toEqual({
    visitors: 3,
    goals: new Map([
      ['Ab3d', { reached: 2, preViews: 6n }],
      ['x-_9', { reached: -1, preViews: -2n }],
    ]),
    revenueMinor: 9_900n,
    revenueSquares: 98_010_000_000_000_000_001n,
    preViews: 7n,
    preViewsSquares: 21n,
    preViewsRevenue: 100n,
    preRevenue: 5n,
    preRevenueSquares: 25n,
    preRevenueRevenue: 50n,
  })
  expect(parseCell('2,-1,1;Ab3d=1')).toMatchObject({ visitors: 2, revenueMinor: -1n, preViews: 0n })
})

test.each([[null], [5], [''], ['~'], ['a,b'], ['1.5,2']])('%j is an empty cell', (text) => {
  expect(parseCell(text)).toEqual(EMPTY_CELL)
})

test('cells add up, goal by goal', () => {
  const sum = addCells(
    parseCell('1,2,3,4,5,6,7,8,9;a=1/2;b=1/0'),
    parseCell('10,20,30,40,50,60,70,80,90;a=5/6'),
  )
  expect(sum).toEqual(parseCell('11,22,33,44,55,66,77,88,99;a=6/8;b=1/0'))
})
