import { expect, test } from 'vitest'
import { readPointer, writePointer } from './at-pointer.ts'

const value = { a: { 'b/c': 1 }, list: [{ t: 'x' }, { t: 'y' }] }

test('a pointer leads to a member, escaped steps and list items included', () => {
  expect(readPointer(value, '/a/b~1c')).toBe(1)
  expect(readPointer(value, '/list/1/t')).toBe('y')
  expect(readPointer(value, '/list/7/t')).toBeUndefined()
  expect(readPointer(value, '')).toBe(value)
})

test('writing changes one member of a copy, and makes what lacks on the way', () => {
  expect(writePointer(value, '/list/0/t', 'z')).toEqual({ ...value, list: [{ t: 'z' }, { t: 'y' }] })
  expect(writePointer(undefined, '/bold/de/headline', 'Hallo')).toEqual({
    bold: { de: { headline: 'Hallo' } },
  })
  expect(value.list[0]?.t).toBe('x')
})

test('writing nothing takes the member out', () => {
  expect(writePointer(value, '/a/b~1c', undefined)).toEqual({ ...value, a: {} })
})
