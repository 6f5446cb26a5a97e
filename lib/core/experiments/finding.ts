import type { Fault } from './fault.ts'

/** What lint has to say about documents. An error stops a publish, a warning is shown. */
export interface Finding extends Fault {
  readonly severity: 'error' | 'warning'
  /** Kebab-case, stable: tests and translations hold on to it. */
  readonly code: string
  /** Which document the pointer leads into. */
  readonly document: 'experiments' | 'content'
}

/** An edit that would make the sums of a running experiment, or of the global holdout, mean something else. */
export type BiasCode =
  | 'ratios-changed'
  | 'coverage-lowered'
  | 'audience-changed'
  | 'content-changed'
  | 'control-content-changed'
  | 'variants-changed'
  | 'group-changed'
  | 'prerequisite-changed'
  | 'holdout-changed'
  | 'held-out-changed'

/** One such edit, to be confirmed by its code, or avoided by a restart under a new seed. */
export interface Bias {
  readonly code: BiasCode
  readonly experiment: string
  /** In words for the marketing team: what changes, and what it does to the result. */
  readonly message: string
}
