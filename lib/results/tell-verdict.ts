import { formatLift } from '#lib/core/format/format-lift'
import { formatMoney } from '#lib/core/format/format-money'
import { formatRange } from '#lib/core/format/format-range'
import { goalName } from '#lib/core/format/goal-name'
import { variantLetter } from '#lib/core/format/variant-letter'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import { estimateImpact, type Impact } from './estimate-impact.ts'
import type { ResultsView } from './results-view.ts'

/** The verdict as a marketer reads it. */
export type VerdictWords = {
  readonly tone: 'gain' | 'loss' | 'warn' | 'neutral'
  /** Two to five words. */
  readonly headline: string
  /** The range and what it is worth. */
  readonly detail: string
  /** The one thing to do; null while there is nothing but to wait. */
  readonly action: { readonly kind: 'ship'; readonly variant: string } | { readonly kind: 'stop' } | null
}

type Given = {
  readonly settings: Pick<DecisionSettings, 'minimumLift'>
  readonly coverage: number
}

type View = Omit<ResultsView, 'segments' | 'series'>

/** What the verdict says in words: verdict first, then the range, then money. Pure. */
export function tellVerdict(view: View, { settings, coverage }: Given): VerdictWords {
  const { verdict } = view
  const codes = verdict.reasons.map(({ code }) => code)
  const reasons = tellReasons(view).join(' ')
  switch (verdict.decision) {
    case 'stop-broken':
      return { tone: 'warn', headline: 'Do not trust this yet.', detail: reasons, action: { kind: 'stop' } }
    case 'ship':
      return tellWinner(view, verdict.variant ?? '', coverage)
    case 'keep-control':
      return tellLoser(view, codes, reasons, settings)
    case 'keep-running':
      return tellWaiting(view, codes, reasons)
  }
}

/** The reasons with letters in place of keys, as the rest of the page names variants. */
export function tellReasons({ verdict, variants }: Pick<View, 'verdict' | 'variants'>): readonly string[] {
  return verdict.reasons.map(({ text }) => {
    const index = variants.findIndex(({ key }) => text.startsWith(`${key} `))
    return index < 0 ? text : `${variantLetter(index)}${text.slice(variants[index]?.key.length)}`
  })
}

function tellWinner(view: View, variant: string, coverage: number): VerdictWords {
  const index = view.variants.findIndex(({ key }) => key === variant)
  const impact = estimateImpact(view, coverage).find(({ key }) => key === variant)
  const detail = [effectText(view, index), impact && worthText(impact, view)].filter(Boolean).join(' ')
  const headline = `${variantLetter(index)} is better.`
  return { tone: 'gain', headline, detail, action: { kind: 'ship', variant } }
}

function tellLoser(
  view: View,
  codes: readonly string[],
  reasons: string,
  { minimumLift }: Pick<DecisionSettings, 'minimumLift'>,
): VerdictWords {
  const action = { kind: 'stop' } as const
  const treatments = view.variants.slice(1)
  if (codes.includes('worse')) {
    const letters = treatments.map((_, index) => variantLetter(index + 1)).join(' and ')
    const headline = `${letters} ${treatments.length === 1 ? 'is' : 'are'} worse.`
    const detail = treatments.map((_, index) => effectText(view, index + 1)).join(' ')
    return { tone: 'loss', headline, detail, action }
  }
  if (codes.includes('guardrail'))
    return { tone: 'loss', headline: 'A guardrail is broken.', detail: reasons, action }
  const isSmall = treatments.every(({ interval }) => interval?.every((b) => Math.abs(b) <= minimumLift))
  const headline = isSmall ? 'No difference that matters.' : 'No difference found.'
  const detail = treatments.map((_, index) => effectText(view, index + 1)).join(' ')
  return { tone: 'neutral', headline, detail: `${reasons} ${detail}`, action }
}

function tellWaiting(view: View, codes: readonly string[], reasons: string): VerdictWords {
  const { daysLeft = 0 } = view.verdict
  const days = daysLeft === 1 ? 'about one day left' : `about ${daysLeft} days left`
  const isEarly = codes.includes('too-early') || codes.includes('too-few-conversions')
  const headline = isEarly ? `Too early to call, ${days}.` : `Collecting, ${days}.`
  return { tone: 'neutral', headline, detail: reasons, action: null }
}

/** `Orders per visitor +4.1 %, likely +1.6 % to +6.7 %.` */
function effectText({ variants, goal, direction }: View, index: number): string {
  const { lift = null, interval = null } = variants[index] ?? {}
  if (lift === null || interval === null) return ''
  const who = variants.length > 2 ? `${variantLetter(index)}: ` : ''
  return `${who}${goalName(goal)} per visitor ${formatLift(lift)}, likely ${formatRange(interval)}${direction === 'lower' ? ', and fewer is better' : ''}.`
}

/** Money if there is any and the goal is to raise, else visitors who reach the goal. */
function worthText({ goal, revenueMinor }: Impact, { currency, goal: name, direction }: View): string {
  if (revenueMinor !== null && direction === 'higher') {
    const money = (minor: number) => formatMoney(Math.round(minor), currency, { signed: true, rough: true })
    return `Shipping it to everyone is worth about ${formatRange(revenueMinor.interval, money)} a day.`
  }
  if (goal === null) return ''
  const [low, high] = goal.interval.map(Math.round)
  const what = goalName(name).toLowerCase()
  return direction === 'lower'
    ? `Shipping it to everyone means about ${-(high ?? 0)} to ${-(low ?? 0)} fewer ${what} a day.`
    : `Shipping it to everyone brings about ${low} to ${high} more ${what} a day.`
}
