import { formatRate } from '#lib/core/format/format-rate'
import { formatShare } from '#lib/core/format/format-share'
import { daysText } from '#lib/core/statistics/verdict-reason'
import type { DecisionSettings } from '#lib/publish/decision-settings'

/** The decision rule in words, a sentence each. */
export function tellRule({
  alpha,
  minimumDays,
  maximumDays,
  minimumConversions,
  minimumLift,
  lossThreshold,
}: DecisionSettings): readonly string[] {
  return [
    `Nothing is called before ${daysFirst(minimumDays)}${minimumConversions} conversions in every variant.`,
    `A variant is better when its whole range (${formatShare(1 - alpha)} always-valid, corrected for the number of variants) is above zero and shipping it risks at most ${formatRate(lossThreshold)} of what A brings.`,
    `It ends undecided when a change of ${formatShare(minimumLift)} would have been found, after ${maximumDays} days at the latest.`,
    'A guardrail that is broken, or visitors who came in other shares than planned, count at any time.',
  ]
}

function daysFirst(days: number): string {
  return days === 0 ? '' : `${daysText(days)} and `
}
