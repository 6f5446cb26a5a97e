/** One variant's share before and after, as fractions. */
export type RatioShift = { readonly variant: string; readonly from: number; readonly to: number }

type Share = { readonly key: string; readonly ratio: number }

const SAMPLE = 1_000
const EQUAL_WITHIN = 1e-6

/** What differs between two splits of the same variants. */
export function diffRatios(before: readonly Share[], after: readonly Share[]): readonly RatioShift[] {
  return before.flatMap(({ key, ratio: from }) => {
    const to = after.find((share) => share.key === key)?.ratio ?? from
    return Math.abs(to - from) > EQUAL_WITHIN ? [{ variant: key, from, to }] : []
  })
}

/** A change in one line, as history keeps it: `bold from 50 % to 80 %, control from 50 % to 20 %`. */
export function toChangeSentence(changes: readonly RatioShift[]): string {
  return byGain(changes)
    .map(({ variant, from, to }) => `${variant} from ${toPercent(from)} to ${toPercent(to)}`)
    .join(', ')
}

/** What a change means for people, one sentence a variant, the largest gain first. */
export function toImpactSentences(changes: readonly RatioShift[], coverage: number): readonly string[] {
  const whom = coverage < 1 ? 'new visitors in the experiment' : 'new visitors'
  return byGain(changes).map(({ variant, from, to }) => {
    const count = Math.round(Math.abs(to - from) * SAMPLE).toLocaleString('en')
    const more = to > from ? 'more' : 'fewer'
    const people = `of ${SAMPLE.toLocaleString('en')} ${whom} about ${count} ${more} see it`
    return `${variant} goes from ${toPercent(from)} to ${toPercent(to)}: ${people}.`
  })
}

/** A share for people: at most one decimal, the sign set off by a space that does not break. */
export function toPercent(ratio: number): string {
  return `${Number((ratio * 100).toFixed(1))}\u00a0%`
}

function byGain(changes: readonly RatioShift[]): readonly RatioShift[] {
  return [...changes].sort((a, b) => b.to - b.from - (a.to - a.from))
}
