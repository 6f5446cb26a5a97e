import { percentText } from '#lib/core/statistics/verdict-reason'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import type { Lift } from '../lift.ts'
import { type Sample, WANTED_POWER } from './plan-sample.ts'
import type { JudgedExperiment, JudgedSeed } from './summarise.ts'

type Planned = {
  readonly lift: Lift
  readonly clicks: number
  readonly decision: DecisionSettings
  readonly sample: Sample
  readonly visitors: number
  readonly days: number
  readonly seeds: number
}

/** How many are sent, and why so many. */
export function formatPlan({ lift, clicks, decision, sample, visitors, days, seeds }: Planned): string {
  const { alpha, minimumDays, minimumConversions, lossThreshold } = decision
  return [
    `True: ${liftText(lift)} for clicks on the hero, which ${percent(clicks)} of its viewers click otherwise, and for`,
    'orders; no other variant changes anything.',
    `${sample.needed} visitors in the experiment give ${percent(WANTED_POWER)} power: the sequential engine at alpha ${alpha}, narrowest`,
    `at 5000 visitors, in one look at the end. Of those sent ${percent(sample.share)} are recognised and see the hero, so`,
    `${visitors} are sent for each of ${seeds} seeds, on ${days} days: the decision rule asks for ${minimumDays}, for ${minimumConversions} conversions in each`,
    `arm and an expected loss of at most ${percent(lossThreshold, 1)}.`,
  ].join('\n')
}

/** The verdicts on one seed's visitors. */
export function formatSeed({ seed, seconds, visitors, tested, power, experiments, difference }: JudgedSeed) {
  return [
    '',
    `Seed ${seed}: ${visitors} visitors in ${seconds.toFixed(0)} s, ${tested} of them in the experiment (power ${percent(power)})`,
    ...experiments.map(lineOf),
    `  counted as sent: ${difference === null ? 'yes, every visitor, goal and cent' : `NO, ${difference}`}`,
  ].join('\n')
}

/** What all seeds say together, and whether that is as it should be. */
export function formatEnd(
  seeds: readonly JudgedSeed[],
  { lift }: Lift,
): { readonly text: string; readonly holds: boolean } {
  const isNeverAgainst = seeds.every(({ experiments }) => experiments.every(({ isAgainst }) => !isAgainst))
  const isExact = seeds.every(({ difference }) => difference === null)
  const shipped = seeds.filter(({ hasShipped }) => hasShipped).length
  // Four of five; a variant that is worse must not be shipped at all.
  const wanted = lift > 0 ? Math.ceil(0.8 * seeds.length) : 0
  const text = [
    '',
    `never against the truth: ${isNeverAgainst ? 'yes' : 'NO'}; shipped ${shipped} of ${seeds.length}` +
      (shipped < wanted ? `, FEWER than ${wanted}` : ''),
  ].join('\n')
  return { text, holds: isNeverAgainst && isExact && shipped >= wanted }
}

function lineOf({ result, truth, isAgainst }: JudgedExperiment): string {
  const { experiment, goal, variants, verdict } = result
  const found = variants.flatMap(({ key, lift, interval }) =>
    lift === null || interval === null
      ? []
      : [`${key} ${percentText(lift)} (${interval.map(percentText).join(' to ')})`],
  )
  const words = verdict.variant === undefined ? verdict.decision : `${verdict.decision} ${verdict.variant}`
  return [
    `  ${isAgainst ? 'AGAINST' : 'ok     '} ${experiment.padEnd(16)} ${goal.padEnd(10)}`,
    `true: ${(truth === null ? 'no lift' : `${truth.variant} ${percentText(truth.lift)}`).padEnd(12)}`,
    `found: ${found.join(', ').padEnd(48)}`,
    `verdict: ${words}`,
  ].join('  ')
}

function liftText({ experiment, variant, lift }: Lift): string {
  return `${experiment}:${variant} ${percentText(lift)}`
}

function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)} %`
}
