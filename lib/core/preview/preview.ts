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
  readonly device: VisitorFacts['device'] | null
  readonly language: string | null
  /** Whether content that is not live is shown. */
  readonly drafts: boolean
  /** Of the toolbar's cookie that it was made from; null when it was not. */
  readonly tag: string | null
}

/** A preview that chooses nothing yet. */
export const EMPTY_PREVIEW: Omit<Preview, 'mode' | 'expiresAtSeconds'> = {
  choices: new Map(),
  flags: new Map(),
  market: null,
  device: null,
  language: null,
  drafts: false,
  tag: null,
}
