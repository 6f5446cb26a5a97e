import { Browser } from './browser.ts'
import { planVisits, type VisitPlan } from './plan-visits.ts'
import { createProfile, type Profile } from './profile.ts'
import { type Random, seededRandom } from './random.ts'
import { Diary } from './truth.ts'

/** A simulated visitor on their way through the run. */
export type Visitor = {
  readonly index: number
  readonly profile: Profile
  readonly browser: Browser
  readonly random: Random
  readonly plan: VisitPlan
  /** Below the chance means that they buy, or click; drawn once, so that a lift only adds buyers and clicks. */
  readonly dice: { readonly buys: number; readonly clicks: number; readonly hesitates: number }
  readonly diary: Diary
  readonly done: { visits: number; views: number; events: number; orders: number; unidentified: number }
}

type Wanted = {
  readonly seed: number
  readonly days: number
  /** Null for one by chance. */
  readonly country: string | null
}

/** Each visitor has numbers of their own, so that a run repeats however the requests interleave. */
export function createVisitor(site: string, index: number, { seed, days, country }: Wanted): Visitor {
  const own = Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)
  const random = seededRandom(own)
  const drawn = createProfile(random, index)
  const profile = country === null ? drawn : { ...drawn, country }
  return {
    index,
    profile,
    browser: new Browser(site, profile),
    random,
    plan: planVisits(random, days),
    // Drawn apart, so that what it decides moves nothing else.
    dice: { buys: random(), clicks: random(), hesitates: seededRandom(~own)() },
    diary: new Diary(),
    done: { visits: 0, views: 0, events: 0, orders: 0, unidentified: 0 },
  }
}
