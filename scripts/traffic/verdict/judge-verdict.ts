import type { VerdictView } from '#lib/results/results-view'
import type { Lift } from '../lift.ts'

/** What is true of an experiment: the one variant that differs from the control, or none. */
export type Truth = Omit<Lift, 'experiment'> | null

/**
 * Whether a verdict contradicts what is true. To go on is never wrong; to find nothing is wrong only where there is a
 * gain. No visitor is harmed and none is lost in these runs, so a harmed guardrail and a broken test are always wrong.
 */
export function isAgainstTruth({ decision, variant, reasons }: VerdictView, truth: Truth): boolean {
  const lift = truth?.lift ?? 0
  switch (decision) {
    case 'ship':
      return !(lift > 0 && variant === truth?.variant)
    case 'keep-control':
      return lift > 0 || reasons.some(({ code }) => code === 'guardrail' || (code === 'worse' && lift === 0))
    case 'keep-running':
      return false
    case 'stop-broken':
      return true
  }
}
