import { describeGoal, isMissed } from './goal.ts'
import type { Measurement } from './measurement.ts'

const HEAD = ['benchmark', 'median', 'spread', 'goal', '']

/** Measurements as a table for people, with a mark at each goal that is missed, and the notes below. */
export function toTable(rows: readonly Measurement[]): string {
  const cells = rows.map((row) => [
    row.name,
    `${format(row.value)} ${row.unit}`,
    row.spread ? `${format(row.spread[0])} to ${format(row.spread[1])}` : '',
    row.goal ? describeGoal(row.goal) : '',
    isMissed(row) ? 'missed' : '',
  ])
  const table = [HEAD, ...cells]
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  const notes = rows.flatMap(({ name, note }) => (note === undefined ? [] : [`${name}: ${note}`]))
  return `${[...lines.map((line) => line.trimEnd()), '', ...notes].join('\n')}\n`
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
