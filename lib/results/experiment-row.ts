import type { Attention } from '#lib/core/experiments/group-of'
import type { Lifecycle } from '#lib/core/experiments/lifecycle'
import type { Selectable } from '#lib/core/experiments/select-rows'
import type { Summary } from './summarise-experiment.ts'

/** An experiment as the list shows it, whether it is live, a draft, or only remembered. */
export type ExperimentRow = Selectable & {
  readonly state: Lifecycle
  readonly attention: Attention | null
  /** Who began it; null for what was made outside the console. */
  readonly owner: string | null
  readonly variants: readonly { readonly key: string; readonly ratio: number }[]
  readonly isLive: boolean
  /** Revision of its stored draft; null when there is none. */
  readonly draftRevision: number | null
  readonly hasUnpublishedEdits: boolean
  /** Null while nothing was counted, or nobody can say. */
  readonly summary: Summary | null
  /** The variant that was shipped, or kept. */
  readonly winner: string | null
  /** ISO instants: when it began or is to begin, when it ended or is to end; null for what nobody has planned. */
  readonly start: string | null
  readonly end: string | null
}
