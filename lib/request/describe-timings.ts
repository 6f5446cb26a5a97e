import type { Outcome } from './decision.ts'

/** The `Server-Timing` value (W3C Server Timing): each stage, their sum, and what was decided. Durations in ms. */
export function describeTimings({
  context,
  timings,
  parts,
}: Pick<Outcome, 'context' | 'timings' | 'parts'>): string {
  let total = 0
  let text = ''
  for (const { name, durationMs } of timings) {
    total += durationMs
    text += `, ${name};dur=${round(durationMs)}`
  }
  for (const { name, durationMs } of parts) text += `, ${name};dur=${round(durationMs)}`
  if (context.country !== '') text += `, geo;desc=${context.country}`
  for (const { experiment, variant, included } of context.assignments)
    if (included) text += `, variant;desc="${experiment}.${variant}"`
  return `edge-compute;dur=${round(total)}${text}`
}

function round(durationMs: number): number {
  return Math.round(durationMs * 100) / 100
}
