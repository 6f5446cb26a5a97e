import type { VisitorId } from '#lib/auth/visitor-cookie'
import type { CountingExperiment } from './counting-experiments.ts'
import type { Surroundings } from './name-view.ts'

/** Whose events, when, and what they may count for. */
export type BatchOwner = Surroundings & {
  readonly visitor: VisitorId
  /** Digest of their account, if they are or were signed in: the unit of experiments by user. */
  readonly user?: string | undefined
  readonly now: number
  /** Key of the market. */
  readonly market: string
  /** Those that still count. */
  readonly experiments: readonly CountingExperiment[]
  /** Keys of all markets. */
  readonly markets: readonly string[]
}
