import type { Draft } from '#lib/core/experiments/draft'
import type { InputError } from '#lib/http/problem'
import type { KnownExperiment } from './load-experiment.ts'

export type DraftRefusal =
  | { readonly ok: false; readonly code: 'invalid'; readonly errors: readonly InputError[] }
  /** Somebody changed the draft since: `current` is how it is now, null when it is gone or cannot be read. */
  | { readonly ok: false; readonly code: 'draft-changed'; readonly current: Draft | null }
  | { readonly ok: false; readonly code: 'not-found'; readonly known: KnownExperiment }
  | {
      readonly ok: false
      readonly code:
        | 'id-taken'
        | 'draft-unreadable'
        | 'still-live'
        | 'not-stored'
        | 'nothing-to-review'
        | 'not-in-review'
        | 'own-edit'
    }

/** What became of a wish to change a draft; `known` is the experiment afterwards. */
export type DraftOutcome = { readonly ok: true; readonly known: KnownExperiment } | DraftRefusal
