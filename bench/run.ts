import { parseArgs } from 'node:util'
import { benchDecisions } from './decisions.ts'
import type { Measurement } from './measurement.ts'
import { benchMiddleware } from './middleware/bench-middleware.ts'

/** `npm run bench`: every benchmark, as a table or, with `--json`, as JSON. Figures are medians with their spread. */
const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const measurements: Measurement[] = [...benchDecisions(), ...(await benchMiddleware())]

if (values.json) process.stdout.write(`${JSON.stringify(measurements, null, 2)}\n`)
else process.stdout.write(toTable(measurements))

function toTable(rows: readonly Measurement[]): string {
  const cells = rows.map(({ name, value, unit, spread, goal }) => [
    name,
    `${format(value)} ${unit}`,
    spread ? `${format(spread[0])} to ${format(spread[1])}` : '',
    goal ?? '',
  ])
  const table = [['benchmark', 'median', 'spread', 'goal'], ...cells]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return `${table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')}\n`
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
