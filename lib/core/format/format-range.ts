import { formatLift } from './format-lift.ts'
import { UNKNOWN } from './to-signed.ts'

type Interval = readonly [low: number, high: number]

/** A range in words: `+1.6 % to +6.7 %`; in other units by the format given. */
export function formatRange(
  interval: Interval | null,
  format: (bound: number) => string = formatLift,
): string {
  if (interval === null || interval.some((bound) => !Number.isFinite(bound))) return UNKNOWN
  return `${format(interval[0])} to ${format(interval[1])}`
}
