import { formatCount } from '#lib/core/format/format-count'
import { formatDay } from '#lib/core/format/format-day'
import { formatLift } from '#lib/core/format/format-lift'
import { formatRange } from '#lib/core/format/format-range'
import { formatRate } from '#lib/core/format/format-rate'
import { goalName } from '#lib/core/format/goal-name'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { ResultsView } from './results-view.ts'
import type { VerdictWords } from './tell-verdict.ts'

/** The results as a text to paste: for a message, a page, or whoever hears it read. */
export function tellResults(
  name: string,
  view: ResultsView,
  { headline, detail }: Pick<VerdictWords, 'headline' | 'detail'>,
): string {
  const { goal, from, to } = view
  const days = from === null || to === null ? '' : ` (${formatDay(from)} to ${formatDay(to)})`
  const lines = view.variants.map(({ key, visitors, conversions, rate, lift, interval }, index) => {
    const counts = `${variantLetter(index)} ${key}: ${formatCount(visitors)} visitors, ${formatCount(conversions)} ${goalName(goal).toLowerCase()}, ${formatRate(rate, visitors)}`
    return lift === null ? counts : `${counts}, ${formatLift(lift)} (likely ${formatRange(interval)})`
  })
  const health = view.health.filter(({ level }) => level !== 'ok').map(({ text }) => `Note: ${text}`)
  return [`${name}${days}`, `${headline} ${detail}`.trim(), ...lines, ...health].join('\n')
}
