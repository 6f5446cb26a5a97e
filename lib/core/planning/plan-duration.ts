import { power, visitorsNeeded } from '../statistics/power.ts'

export interface DurationCase {
  /** Visitors a day who would see the slot and be in the experiment. */
  readonly visitorsPerDay: number
  /** The share of visitors who reach the primary goal today. */
  readonly rate: number
  /** The relative lift that is hoped for. */
  readonly effect: number
  readonly arms: number
  /** 0.8 finds it four times in five. */
  readonly power: number
  readonly alpha: number
  /** Whole weeks are in it. */
  readonly minimumDays: number
}

export interface DurationPlan {
  /** Null when no time would do. */
  readonly days: number | null
  /** The days that a look at the end only would need: the difference is what looking every day costs. */
  readonly daysWithoutLooking: number | null
  readonly visitors: number | null
  /** The smallest lift that can be found after so many days; null where none can. */
  readonly curve: readonly { readonly days: number; readonly effect: number | null }[]
}

const CURVE_DAYS = [7, 14, 21, 28, 42, 56, 84]

/** How long an experiment takes to find what is hoped for; null when the baseline tells nothing. */
export function planDuration(question: DurationCase): DurationPlan | null {
  const { visitorsPerDay, rate, effect, arms, alpha } = question
  if (!(visitorsPerDay > 0 && rate > 0 && rate < 1 && effect > 0)) return null
  const baseline = { mean: rate, variance: rate * (1 - rate) }
  const shared = { baseline, effect, arms, alpha }
  const visitors = visitorsNeeded({ ...shared, engine: 'sequential' }, question.power)
  const atTheEnd = visitorsNeeded({ ...shared, engine: 'frequentist' }, question.power)
  const curve = CURVE_DAYS.map((days) => {
    const found = power({ ...shared, n: days * visitorsPerDay, engine: 'sequential' })
    return { days, effect: 'error' in found ? null : found.mde80 }
  })
  return {
    days: toDays(visitors, question),
    daysWithoutLooking: toDays(atTheEnd, question),
    visitors,
    curve,
  }
}

function toDays(visitors: number | null, { visitorsPerDay, minimumDays }: DurationCase): number | null {
  return visitors === null ? null : Math.max(minimumDays, Math.ceil(visitors / visitorsPerDay))
}
