import type { VisitorFacts } from '../experiments/facts.ts'

/** What somebody asked to see, instead of what chance would show them. */
export type Preview = {
  /** `frame` lives in one address, `share` in a cookie for the whole session. */
  readonly mode: 'frame' | 'share'
  /** Seconds since the epoch. */
  readonly expiresAtSeconds: number
  /** Variants by experiment. */
  readonly choices: ReadonlyMap<string, string>
  readonly flags: ReadonlyMap<string, boolean>
  /** What the visitor is taken for; null leaves it as it is. */
  readonly market: string | null
  /** ISO 3166-1 alpha-2; it brings its market with it. */
  readonly country: string | null
  readonly device: VisitorFacts['device'] | null
  readonly language: string | null
  /** Whether content that is not live is shown. */
  readonly drafts: boolean
  /** Name of a slot's content that nobody has published; null when there is none. */
  readonly rule: string | null
  /** Of the toolbar's cookie that it was made from; null when it was not. */
  readonly tag: string | null
}

/** A preview that chooses nothing yet. */
export const EMPTY_PREVIEW: Omit<Preview, 'mode' | 'expiresAtSeconds'> = {
  choices: new Map(),
  flags: new Map(),
  market: null,
  country: null,
  device: null,
  language: null,
  drafts: false,
  rule: null,
  tag: null,
}
