import { pick, type Random } from './random.ts'

/** When a visitor comes, and on which of the visits they would decide to buy. */
export type VisitPlan = {
  /** The day of each visit, counted from the first day of the run, in order. */
  readonly days: readonly number[]
  readonly decidesOn: number
}

const COMES_BACK = 0.25
const MOST_VISITS = 6
/** Half decide at once, the others think about it until a later visit. */
const DECIDES_AT_ONCE = 0.5
/** Days until the next visit. */
const GAPS = [
  [0, 4],
  [1, 3],
  [2, 2],
  [5, 1],
] as const

/** Visits of a visitor over a run of so many days; whoever thinks about buying comes back to do it. */
export function planVisits(random: Random, days: number): VisitPlan {
  const visits = [Math.floor(random() * days)]
  const thinksAboutIt = random() >= DECIDES_AT_ONCE
  while (visits.length < MOST_VISITS && (random() < COMES_BACK || (thinksAboutIt && visits.length === 1))) {
    const day = (visits.at(-1) ?? 0) + pick(random, GAPS)
    visits.push(Math.min(day, days - 1))
  }
  return { days: visits, decidesOn: thinksAboutIt ? visits.length - 1 : 0 }
}
