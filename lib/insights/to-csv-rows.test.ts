import { expect, test } from 'vitest'
import { toCsvRows } from './to-csv-rows.ts'

test('cells with commas, quotes and line ends are quoted', () => {
  expect(toCsvRows([['a,b', 'say "x"', 'two\nlines', 3]])).toBe('"a,b","say ""x""","two\nlines",3\r\n')
})

test.each(['=1+1', '+cmd', '-2', '@SUM(A1)', '\tx'])(
  'a name that a visitor invented is never a formula: %j',
  (name) => {
    expect(toCsvRows([[name]])).toBe(`'${name}\r\n`)
  },
)

test('numbers stay numbers', () => {
  expect(toCsvRows([[-3]])).toBe('-3\r\n')
})
