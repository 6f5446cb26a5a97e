import { log } from '#lib/observability/log'
import type { Outcome } from './decision.ts'
import { flag } from './flag.ts'

/**
 * The `Server-Timing` value (W3C Server Timing): the time of all stages, of each while the flag `stage-timings` is on
 * (never for files), of what was waited for, and what was decided. Durations in ms.
 */
export function describeTimings({
  context,
  timings,
  parts,
}: Pick<Outcome, 'context' | 'timings' | 'parts'>): string {
  let total = 0
  let text = ''
  const isEach = areStagesNamed(context)
  for (const { name, durationMs } of timings) {
    total += durationMs
    if (isEach) text += `, ${name};dur=${round(durationMs)}`
  }
  for (const { name, durationMs } of parts) text += `, ${name};dur=${round(durationMs)}`
  if (context.country !== '') text += `, geo;desc=${context.country}`
  for (const { experiment, variant, included } of context.assignments)
    if (included) text += `, variant;desc="${experiment}.${variant}"`
  return `edge-compute;dur=${round(total)}${text}`
}

/** No stage stands around this one, and what is only measured must not cost anybody the answer. */
function areStagesNamed(context: Outcome['context']): boolean {
  if (context.kind === 'file') return false
  try {
    return flag(context, 'stage-timings')
  } catch (error) {
    log('error', 'flag-failed', { flag: 'stage-timings', requestId: context.requestId, error })
    return false
  }
}

function round(durationMs: number): number {
  return Math.round(durationMs * 100) / 100
}
