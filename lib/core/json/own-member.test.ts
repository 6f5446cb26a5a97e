import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownMember } from './own-member.ts'

test('a member is found by its name, an item by its index, and nothing by an inherited name', () => {
  expect(ownMember({ a: 1 }, 'a')).toBe(1)
  expect(ownMember(['x', 'y'], '1')).toBe('y')
  expect(ownMember(JSON.parse('{"__proto__":2}'), '__proto__')).toBe(2)
  for (const name of ['__proto__', 'constructor', 'toString']) expect(ownMember({}, name)).toBeUndefined()
})

test('of any other value there is none, and nothing throws', () => {
  const noObject = fc.anything().filter((value) => typeof value !== 'object' || value === null)
  fc.assert(
    fc.property(noObject, fc.string(), (value, name) => {
      expect(ownMember(value, name)).toBeUndefined()
    }),
  )
})
