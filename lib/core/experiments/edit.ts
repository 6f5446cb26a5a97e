import type { Fault } from './fault.ts'

/** The documents that are published together, raw as they were read: what is unknown or broken in them stays. */
export interface LiveDocuments {
  readonly experiments: unknown
  readonly content: unknown
  /** Absent while nobody has declared a goal. */
  readonly goals?: unknown
}

/** The version that an edit makes, and when (ISO 8601). */
export interface Stamp {
  readonly version: number
  readonly at: string
}

type EditRefusal =
  /** No such piece, or one that is broken as it stands. */
  | 'not-found'
  /** The experiment's state does not allow it: a paused one cannot be paused. */
  | 'wrong-state'
  /** What stopped can only start again with a seed that was never used. */
  | 'new-seed-needed'
  /** What is asked for does not fit the piece; `faults` say where, by a pointer into the request's body. */
  | 'invalid'

export type EditResult =
  | { readonly ok: true; readonly documents: LiveDocuments }
  | { readonly ok: false; readonly code: EditRefusal; readonly faults: readonly Fault[] }

/** A pure change of the live documents. It sets version and time, and touches nothing that it is not about. */
export type Edit = (live: LiveDocuments, stamp: Stamp) => EditResult
