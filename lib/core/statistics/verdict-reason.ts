type ReasonCode =
  | 'sample-ratio'
  | 'mixed-variants'
  | 'guardrail'
  | 'too-early'
  | 'too-few-conversions'
  | 'better'
  | 'worse'
  | 'nothing-found'
  | 'undecided'

export type Reason = { readonly code: ReasonCode; readonly text: string }

type CountedCode = Exclude<ReasonCode, 'guardrail' | 'better' | 'worse' | 'too-few-conversions'>

/** The sentence of a reason that hangs on one number: a chance, a share, or days. */
export function reasonOf(code: CountedCode, value: number): Reason {
  return { code, text: textOf(code, value) }
}

/** Too few have converted: in the control, when lower is better, else in some arm. */
export function tooFewReason(minimum: number, inverse: boolean): Reason {
  const who = inverse ? 'The control' : 'Every variant'
  return { code: 'too-few-conversions', text: `${who} needs ${minimum} conversions.` }
}

function textOf(code: CountedCode, value: number): string {
  switch (code) {
    case 'sample-ratio':
      return `Visitors did not come in the planned ratios (p ${value < 1e-4 ? '< 0.0001' : `= ${value.toFixed(4)}`}).`
    case 'mixed-variants':
      return `${(100 * value).toFixed(1)} % of the visitors saw more than one variant.`
    case 'too-early':
      return `The test must run for ${daysText(value)} at least.`
    case 'nothing-found':
      return `No difference was found in the ${daysText(value)} planned.`
    case 'undecided':
      return `The difference is not clear yet; ${daysText(value)} are planned to come.`
  }
}

/** A lift in words: "+4.2 %". */
export function percentText(lift: number): string {
  return `${lift < 0 ? '−' : '+'}${(100 * Math.abs(lift)).toFixed(1)} %`
}

/** A difference of shares in words: "+0.13 pp". */
export function pointsText(difference: number): string {
  return `${difference < 0 ? '−' : '+'}${(100 * Math.abs(difference)).toFixed(2)} pp`
}

/** A number of days in words. */
export function daysText(days: number): string {
  const whole = Math.floor(days)
  if (whole < 1) return 'less than a day'
  return whole === 1 ? 'one day' : `${whole} days`
}
