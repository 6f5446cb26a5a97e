import type { Report } from './send-visits.ts'

/** What was truly sent, with a line for each experiment and variant. */
export function formatReport(report: Report): string {
  const { visitors, identified, visits, views, events, orders, bots, seconds, variants } = report
  const goals = [...new Set(variants.flatMap((variant) => Object.keys(variant.goals)))].toSorted()
  const head = ['experiment', 'variant', 'visitors', ...goals.flatMap((goal) => [goal, '%']), 'revenue']
  const rows = variants.map(({ experiment, variant, visitors: seen, goals: reached, revenueMinor }) => [
    experiment,
    variant,
    String(seen),
    ...goals.flatMap((goal) => [
      String(reached[goal] ?? 0),
      ((100 * (reached[goal] ?? 0)) / seen).toFixed(2),
    ]),
    (revenueMinor / 100).toFixed(2),
  ])
  return [
    `${visitors} visitors, ${identified} of them recognised; ${visits} visits, ${views} views, ${events} events, ${orders} orders`,
    `${bots.sent} bots, ${bots.dropped} of them dropped`,
    `${seconds.toFixed(1)} s, ${(visitors / seconds).toFixed(0)} visitors/s`,
    '',
    ...alignColumns([head, ...rows]),
  ].join('\n')
}

/** The first two columns hold words, all others numbers. */
function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}
