import { formatDay } from '#lib/core/format/format-day'
import { formatMoney } from '#lib/core/format/format-money'
import { formatRange } from '#lib/core/format/format-range'
import type { ProgrammeView } from '#lib/results/programme-view'

type ProgrammeWords = {
  readonly tone: 'gain' | 'loss' | 'neutral'
  readonly headline: string
  readonly detail: string
}

type Told = Pick<ProgrammeView, 'finding' | 'worthMinor' | 'worthInterval' | 'currency' | 'from'>

const HEADLINES = {
  gain: 'The programme pays.',
  loss: 'The programme costs more than it brings.',
  undecided: 'It cannot be told yet.',
} as const

/** What the holdout says, in words: verdict first, then the range of what it is worth. */
export function tellProgramme({ finding, worthMinor, worthInterval, currency, from }: Told): ProgrammeWords {
  const since = from === null ? '' : ` since ${formatDay(from)}`
  const tone = finding === 'undecided' ? 'neutral' : finding
  const headline = HEADLINES[finding]
  if (worthMinor === null || worthInterval === null)
    return { tone, headline, detail: `Too few orders on both sides${since} to say what it is worth.` }
  const money = (minor: number) => formatMoney(Math.round(minor), currency, { signed: true, rough: true })
  const worth = `about ${money(worthMinor)}, likely ${formatRange(worthInterval, money)}`
  const whole = `All that runs and was shipped${since} is worth ${worth}, among the visitors who were not held out.`
  return {
    tone,
    headline,
    detail: finding === 'undecided' ? `${whole} It may still be worth nothing.` : whole,
  }
}
