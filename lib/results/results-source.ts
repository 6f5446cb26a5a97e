import type { KnownExperiment } from '#lib/drafts/load-experiment'
import type { DecisionSettings } from '#lib/publish/decision-settings'
import type { Frame } from './frame-experiment.ts'
import type { FrozenResults } from './frozen-results.ts'
import type { Counted } from './read-counted.ts'

/** Everything that the results of an experiment are made of. */
export type ResultsSource = {
  readonly known: KnownExperiment
  readonly frame: Frame
  readonly counted: Counted
  readonly settings: DecisionSettings
  readonly currency: string
  /** Keys of the markets. */
  readonly markets: readonly string[]
  readonly now: number
  /** Of an experiment that has ended; its decision is shown on what was known then. */
  readonly frozen: FrozenResults | null
}
