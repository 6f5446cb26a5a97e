import { markets } from '#content/seed/markets'
import { parseMarkets, resolveMarket } from '#lib/core/access/markets'
import { mayIdentify } from '#lib/core/events/may-identify'
import { type PowerCase, power, visitorsNeeded } from '#lib/core/statistics/power'
import { createProfile, type Profile } from '../profile.ts'
import { seededRandom } from '../random.ts'
import { SCROLLS_TO } from '../view.ts'
import { CLICKED_SLOT } from '../visit.ts'

/** The chance that a true effect is found. */
export const WANTED_POWER = 0.9
const DRAWN = 20_000

const { markets: known } = parseMarkets(markets)

export type Sample = {
  /** In both arms of the experiment. */
  readonly needed: number
  /** Of those who are sent, who will be in it at least: recognised, and the slot seen on the first view. */
  readonly share: number
  readonly visitors: number
}

/** The question for which visitors are needed: what share clicks, how much the variant adds, at what level. */
export function powerCase(clicks: number, lift: number, alpha: number): Omit<PowerCase, 'n'> {
  return {
    baseline: { mean: clicks, variance: clicks * (1 - clicks) },
    effect: Math.abs(lift),
    engine: 'sequential',
    alpha,
  }
}

/** How many must be sent so that the sequential engine finds the effect with the wanted power in one look at the end. */
export function planSample(question: Omit<PowerCase, 'n'>): Sample {
  const needed = visitorsNeeded(question, WANTED_POWER)
  if (needed === null) throw new Error('No number of visitors would find this effect')
  const share = shareRecognised() * (SCROLLS_TO[CLICKED_SLOT] ?? 1)
  return { needed, share, visitors: Math.ceil(needed / share) }
}

/** The power that so many visitors in both arms gave. */
export function powerOf(question: Omit<PowerCase, 'n'>, n: number): number {
  const answer = power({ ...question, n })
  return 'error' in answer ? 0 : answer.power
}

/** By drawing the population that is sent: consent and Global Privacy Control decide. */
function shareRecognised(): number {
  const random = seededRandom(1)
  const profiles = Array.from({ length: DRAWN }, (_, index) => createProfile(random, index))
  return profiles.filter(isRecognised).length / DRAWN
}

function isRecognised({ country, consent, gpc }: Profile): boolean {
  const { consent: rule } = resolveMarket(known, country)
  const answer = rule === 'required' && consent !== 'none' ? consent : null
  return mayIdentify({ rule, consent: answer, gpc: gpc ? '1' : null })
}
