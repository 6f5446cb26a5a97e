import { formatRate } from '#lib/core/format/format-rate'
import { formatShare } from '#lib/core/format/format-share'
import { daysText } from '#lib/core/statistics/verdict-reason'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import type { Direction } from './goal-role.ts'

/** The decision rule in words, a sentence each, for a goal of which more or fewer are better. */
export function tellRule(settings: DecisionSettings, direction: Direction = 'higher'): readonly string[] {
  const { alpha, minimumDays, maximumDays, minimumConversions, minimumLift, lossThreshold } = settings
  const side = direction === 'lower' ? 'below zero (fewer is better)' : 'above zero'
  return [
    `Nothing is called before ${daysFirst(minimumDays)}${minimumConversions} conversions in ${direction === 'lower' ? 'the control' : 'every variant'}.`,
    `A variant is better when its whole range (${formatShare(1 - alpha)} always-valid, corrected for the number of variants) is ${side} and shipping it risks at most ${formatRate(lossThreshold)} of what A brings.`,
    `It ends undecided when a change of ${formatShare(minimumLift)} would have been found, after ${maximumDays} days at the latest.`,
    'A guardrail that is broken (speed, or a goal that must not get worse), or visitors who came in other shares than planned, count at any time.',
  ]
}

function daysFirst(days: number): string {
  return days === 0 ? '' : `${daysText(days)} and `
}
