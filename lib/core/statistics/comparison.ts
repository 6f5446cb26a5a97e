import type { Arm } from './arm.ts'

/** How two arms are compared. The defaults: relative, Fieller, 5 %, tuned to 5,000 visitors, no prior. */
export type CompareOptions = {
  readonly engine: 'frequentist' | 'sequential' | 'bayesian'
  readonly difference?: 'relative' | 'absolute'
  /** How a relative interval is made; the Bayesian posterior is normal in the lift and knows no Fieller. */
  readonly interval?: 'fieller' | 'delta'
  readonly alpha?: number
  /** The number of visitors in both arms at which the sequential interval is narrowest. */
  readonly tuning?: number
  /** A normal prior for the relative lift; scaled by the control's mean when the difference is absolute. */
  readonly prior?: { readonly mean: number; readonly variance: number } | null
  /** Lower is better. */
  readonly inverse?: boolean
}

export type CompareCase = CompareOptions & { readonly control: Arm; readonly treatment: Arm }

export type Interval = readonly [low: number, high: number]

export type Answer = {
  readonly lift: number
  readonly interval: Interval
  readonly standardError: number
  readonly pValue?: number
  readonly chanceToWin?: number
  /** What is lost on average by choosing the control, and by choosing the treatment, in units of the lift. */
  readonly risk?: readonly [control: number, treatment: number]
  /** CUPED's coefficient, when a covariate was given. */
  readonly theta?: number
}

/** A case that has no answer says why. */
export type Unanswered = { readonly error: string }

export type Comparison = Answer | Unanswered
