import { expect, test } from 'vitest'
import { CLEAR, resultsOf } from './testing/results-of.ts'
import { toCsv } from './to-csv.ts'

const read = (text: string) => {
  const [head = '', ...lines] = text.trimEnd().split('\r\n')
  const columns = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [columns[index], cell])))
}

test('the file has exactly the figures of the answer', () => {
  const view = resultsOf({ epochs: [CLEAR] })
  const rows = read(toCsv(view))
  for (const variant of view.variants) {
    const row = rows.find(
      ({ part, name, variant: key }) => part === 'goal in all' && name === 'purchase' && key === variant.key,
    )
    expect(row).toMatchObject({
      visitors: String(variant.visitors),
      reached: String(variant.conversions),
      revenue_minor: String(variant.revenueMinor),
      lift: variant.lift === null ? '' : String(variant.lift),
      chance_to_win: variant.chanceToWin === null ? '' : String(variant.chanceToWin),
    })
  }
  expect(rows.filter(({ part }) => part === 'until day')).toHaveLength(2 * view.series.length)
  expect(rows.filter(({ part, name }) => part === 'goal in all' && name === 'signup')).toHaveLength(2)
})

test('a cell that a spreadsheet would compute or tear apart is made harmless', () => {
  const view = resultsOf({ epochs: [CLEAR] })
  const odd = { ...view, goal: '=HYPERLINK("a","b"),c' }
  expect(toCsv(odd)).toContain(`"'=HYPERLINK(""a"",""b""),c"`)
})
