import type { Schedule } from './definition.ts'

/** What an experiment is at a moment; `running` alone takes visitors in. */
export type Phase = 'running' | 'paused' | 'ended' | 'scheduled'

interface Step {
  readonly atMs: number
  readonly coverage: number
  readonly hold: boolean
}

/** A status and a schedule with its instants read once. */
export interface Timing {
  readonly status: Phase
  readonly startMs: number
  readonly endMs: number
  readonly coverage: number
  readonly ramp: readonly Step[]
}

export function compileTiming(status: Phase, coverage: number, schedule: Schedule = {}): Timing {
  const { start, end, ramp = [] } = schedule
  const steps = ramp.map(({ at, coverage, hold = false }) => ({ atMs: Date.parse(at), coverage, hold }))
  return {
    status,
    startMs: start !== undefined ? Date.parse(start) : status === 'scheduled' ? Infinity : -Infinity,
    endMs: end === undefined ? Infinity : Date.parse(end),
    coverage,
    ramp: steps.sort((a, b) => a.atMs - b.atMs),
  }
}

/**
 * The phase at a moment. `running` and `scheduled` both follow the clock, so that no write is needed at the start or
 * the end; `scheduled` without a start waits for ever; `paused` and `ended` stay whatever the clock says.
 */
export function phaseAt({ status, startMs, endMs }: Timing, now: number): Phase {
  if (status === 'paused' || status === 'ended') return status
  if (now < startMs) return 'scheduled'
  return now < endMs ? 'running' : 'ended'
}

/**
 * The coverage at a moment: that of the last ramp step reached, before the first step the experiment's own. A step
 * with `hold` is where the ramp stays until a document without that hold is published.
 */
export function coverageAt({ coverage, ramp }: Timing, now: number): number {
  let effective = coverage
  for (const step of ramp) {
    if (step.atMs > now) break
    effective = step.coverage
    if (step.hold) break
  }
  return effective
}
