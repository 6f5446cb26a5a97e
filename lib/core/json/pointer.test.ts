import * as v from 'valibot'
import { expect, test } from 'vitest'
import { pointerStep, toPointer } from './pointer.ts'

test('a step escapes what a pointer is made of, in the order that loses nothing', () => {
  expect(['a', 'a/b', 'm~n', '~1', 0, ''].map(pointerStep)).toEqual([
    '/a',
    '/a~1b',
    '/m~0n',
    '/~01',
    '/0',
    '/',
  ])
})

test("an issue's pointer names its place; that of the whole value is empty", () => {
  const schema = v.object({ ratios: v.record(v.string(), v.number()) })
  const pointersOf = (value: unknown) => (v.safeParse(schema, value).issues ?? []).map(toPointer)
  expect(pointersOf({ ratios: { 'a/b': 'x' } })).toEqual(['/ratios/a~1b'])
  expect(pointersOf(null)).toEqual([''])
})
