import { expect, test } from 'vitest'
import { packTable, unpackTable } from './chart-table.ts'

test('a packed table comes back as it was, an empty cell too', () => {
  const table = {
    head: ['Day', 'B bold', 'Published'],
    rows: [
      ['1 Nov 2026', '+4.1\u00a0% (\u22121.0\u00a0% to +9.2\u00a0%)', ''],
      ['2 Nov 2026', '–', 'v3 ratios; v4 pause'],
    ],
  }
  expect(unpackTable(packTable(table))).toEqual(table)
})

test('a text with a line break or a tab tears nothing apart', () => {
  const { rows } = unpackTable(packTable({ head: ['a', 'b'], rows: [['x\ny', '\tz']] }))
  expect(rows).toEqual([['x y', ' z']])
})
