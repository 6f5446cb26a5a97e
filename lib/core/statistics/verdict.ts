import { adjustPValues } from './adjust-p-values.ts'
import type { Answer, Comparison, Unanswered } from './comparison.ts'
import { daysText, percentText, pointsText, type Reason, reasonOf, tooFewReason } from './verdict-reason.ts'

/** When a test may be decided, and on what; the settings of an experiment's decision rule. */
export type DecisionRule = {
  readonly alpha: number
  readonly minimumDays: number
  /** In every arm; when lower is better in the control alone, since a good variant has next to none. */
  readonly minimumConversions: number
  /** The test ends undecided after this many days (its run length). */
  readonly plannedDays: number
  /** The largest expected loss, as a share of the control, that shipping may risk. */
  readonly lossThreshold: number
  /** The level of the always-valid sample-ratio test. */
  readonly sampleRatioAlpha: number
  /** The largest share of visitors that may have seen two variants. */
  readonly mixedShare: number
}

type Guardrail = {
  readonly name: string
  /** Against the control, by the sequential engine. */
  readonly comparison: Unanswered | Pick<Answer, 'lift' | 'pValue'>
  /** Absolute, a difference of shares, where the control has too few for a relative lift. */
  readonly difference?: 'relative' | 'absolute'
  readonly inverse: boolean
}

export type VariantEvidence = {
  readonly key: string
  /** The primary metric against the control, relative, by the sequential engine. */
  readonly primary: Comparison
  /** The expected loss of shipping it, relative; null when it is not known. */
  readonly loss: number | null
  readonly conversions: number
  readonly guardrails: readonly Guardrail[]
}

export type Evidence = {
  /** The primary metric is better when it is lower. */
  readonly inverse: boolean
  readonly days: number
  readonly controlConversions: number
  /** Always-valid p-value of the sample ratio; null before anybody has come. */
  readonly sampleRatio: number | null
  readonly mixedShare: number
  /** The treatments. */
  readonly variants: readonly VariantEvidence[]
}

export type Verdict =
  | { readonly verdict: 'ship'; readonly variant: string; readonly reasons: readonly Reason[] }
  | { readonly verdict: 'keep-control'; readonly reasons: readonly Reason[] }
  | { readonly verdict: 'keep-running'; readonly daysLeft: number; readonly reasons: readonly Reason[] }
  | { readonly verdict: 'stop-broken'; readonly reasons: readonly Reason[] }

type Judged = VariantEvidence & {
  readonly effect: 'better' | 'worse' | 'unclear'
  readonly lift: number
  readonly harms: readonly Reason[]
}

/**
 * The one verdict of an experiment. What is broken is never judged; harm to a guardrail counts at any time; a winner
 * counts after the minimum run, when its p-value among all treatments (Holm) is below alpha and its expected loss small.
 */
export function decideVerdict(evidence: Evidence, rule: DecisionRule): Verdict {
  const broken = faultsOf(evidence, rule)
  if (broken.length > 0) return { verdict: 'stop-broken', reasons: broken }
  const judged = judge(evidence, rule)
  const harms = judged.flatMap((variant) => variant.harms)
  const sound = judged.filter((variant) => variant.harms.length === 0)
  if (judged.length > 0 && sound.length === 0) return { verdict: 'keep-control', reasons: harms }
  const daysLeft = Math.max(0, Math.ceil(Math.max(rule.plannedDays, rule.minimumDays) - evidence.days))
  const waiting = waitsFor(evidence, rule)
  if (waiting.length > 0 && daysLeft === 0)
    return {
      verdict: 'keep-control',
      reasons: [reasonOf('nothing-found', evidence.days), ...waiting, ...harms],
    }
  if (waiting.length > 0) {
    const least = Math.max(1, Math.ceil(rule.minimumDays - evidence.days))
    return { verdict: 'keep-running', daysLeft: Math.max(least, daysLeft), reasons: [...waiting, ...harms] }
  }
  const winner = bestOf(sound, rule)
  if (winner)
    return { verdict: 'ship', variant: winner.key, reasons: [winnerReason(winner, evidence), ...harms] }
  if (sound.every(({ effect }) => effect === 'worse'))
    return {
      verdict: 'keep-control',
      reasons: [...sound.map((variant) => worseReason(variant, evidence)), ...harms],
    }
  if (daysLeft === 0)
    return { verdict: 'keep-control', reasons: [reasonOf('nothing-found', evidence.days), ...harms] }
  return { verdict: 'keep-running', daysLeft, reasons: [reasonOf('undecided', daysLeft), ...harms] }
}

function faultsOf({ sampleRatio, mixedShare }: Evidence, rule: DecisionRule): readonly Reason[] {
  const faults: Reason[] = []
  if (sampleRatio !== null && sampleRatio < rule.sampleRatioAlpha)
    faults.push(reasonOf('sample-ratio', sampleRatio))
  if (mixedShare > rule.mixedShare) faults.push(reasonOf('mixed-variants', mixedShare))
  return faults
}

function judge({ variants, inverse }: Evidence, { alpha }: DecisionRule): readonly Judged[] {
  const pValues = variants.map(({ primary }) => ('error' in primary ? 1 : (primary.pValue ?? 1)))
  const adjusted = adjustPValues('holm', pValues)
  return variants.map((variant, index) => {
    const lift = 'error' in variant.primary ? 0 : variant.primary.lift
    const isSignificant = !('error' in adjusted) && (adjusted.pValues[index] ?? 1) < alpha
    const effect = !isSignificant ? 'unclear' : lift > 0 !== inverse ? 'better' : 'worse'
    return { ...variant, lift, effect, harms: harmsOf(variant, alpha) }
  })
}

/** A guardrail is harmed when its always-valid p-value is small and it moved to the wrong side of zero. */
function harmsOf({ key, guardrails }: VariantEvidence, alpha: number): readonly Reason[] {
  return guardrails.flatMap(({ name, comparison, inverse, difference }) => {
    if ('error' in comparison || (comparison.pValue ?? 1) >= alpha || comparison.lift > 0 !== inverse)
      return []
    const change = difference === 'absolute' ? pointsText(comparison.lift) : percentText(comparison.lift)
    return [{ code: 'guardrail', text: `${key} harms ${name} (${change}).` } as const]
  })
}

function waitsFor(evidence: Evidence, rule: DecisionRule): readonly Reason[] {
  const { days, inverse, controlConversions, variants } = evidence
  const waiting: Reason[] = []
  if (days < rule.minimumDays) waiting.push(reasonOf('too-early', rule.minimumDays))
  const fewest = Math.min(controlConversions, ...(inverse ? [] : variants.map((one) => one.conversions)))
  if (fewest < rule.minimumConversions) waiting.push(tooFewReason(rule.minimumConversions, inverse))
  return waiting
}

function bestOf(variants: readonly Judged[], { lossThreshold }: DecisionRule): Judged | undefined {
  return variants
    .filter(({ effect, loss }) => effect === 'better' && (loss === null || loss <= lossThreshold))
    .sort((a, b) => Math.abs(b.lift) - Math.abs(a.lift))[0]
}

function winnerReason({ key, lift }: Judged, { days, inverse }: Evidence): Reason {
  const note = inverse ? ', and lower is better' : ''
  return {
    code: 'better',
    text: `${key} is ${percentText(lift)} against the control after ${daysText(days)}${note}.`,
  }
}

function worseReason({ key, lift }: Judged, { inverse }: Evidence): Reason {
  const note = inverse ? ', and lower is better' : ''
  return { code: 'worse', text: `${key} is ${percentText(lift)} against the control${note}.` }
}
