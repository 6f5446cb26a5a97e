import type { Profile } from './profile.ts'
import { logNormal, type Random } from './random.ts'

export type Vital = { readonly metric: string; readonly value: number }

/** Medians on a desktop, and how much longer it takes on a telephone. */
const MEDIANS = [
  ['TTFB', 180, 1.8],
  ['FCP', 700, 1.7],
  ['LCP', 1_200, 1.7],
  ['INP', 64, 2],
  ['CLS', 0.02, 1.5],
] as const
/** Of one visitor's loads among each other; visitors differ by their slowness. */
const SPREAD = 0.2
const INTERACTS = 0.7

/** The vitals of one load: those of one visitor resemble each other. */
export function measureLoad(random: Random, { slowness, isMobile }: Profile): readonly Vital[] {
  const interacts = random() < INTERACTS
  return MEDIANS.filter(([metric]) => metric !== 'INP' || interacts).map(([metric, median, onMobile]) => {
    const value = logNormal(random, median * slowness * (isMobile ? onMobile : 1), SPREAD)
    return { metric, value: Number(value.toPrecision(5)) }
  })
}
