import { expect, test } from 'vitest'
import { readListQuery, toListHref } from './list-query.ts'

const EMPTY = readListQuery({})

test('the address holds the whole view: reading it back gives the same', () => {
  const query = { text: 'hero & co', group: 'needs-you', slot: 'home.hero', sort: 'lift', page: 3 } as const
  const href = toListHref(EMPTY, query)
  const params = Object.fromEntries(new URL(href, 'http://x').searchParams)
  expect(readListQuery(params)).toEqual(query)
  expect(toListHref(EMPTY, {})).toBe('/console')
})

test('what makes no sense is passed over', () => {
  expect(readListQuery({ q: ['a', 'b'], show: 'all', sort: 'drop table', page: '-1' })).toEqual(EMPTY)
  expect(readListQuery({ page: '1e9999' }).page).toBe(1)
})

test('another choice begins on the first page, turning the page keeps the choice', () => {
  const query = { ...EMPTY, slot: 'home.hero', page: 4 }
  expect(toListHref(query, { sort: 'name' })).toBe('/console?slot=home.hero&sort=name')
  expect(toListHref(query, { page: 5 })).toBe('/console?slot=home.hero&page=5')
})
