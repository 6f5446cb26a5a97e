import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { Id } from '#lib/core/experiments/audience'
import { toId } from './to-id.ts'

test.each([
  ['Hero for Germany', 1, 'hero-for-germany'],
  ['Größere Überschrift', 1, 'groessere-ueberschrift'],
  ['Café – été', 2, 'cafe-ete-2'],
  ['海岸', 1, 'experiment'],
])('%s is %s as an id', (name, number, id) => {
  expect(toId(name, number)).toBe(id)
})

test('whatever the name, the id is one', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (name, number) => v.is(Id, toId(name, number))),
  )
})
