import type { DraftDefinition } from '#lib/core/experiments/draft'
import type { EditConflict } from '#lib/core/experiments/merge-edits'

/** How far the server knows what is on the screen. */
type SaveState =
  /** Nothing is stored yet: a slot and a name are needed first. */
  | { readonly kind: 'new' }
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  /** Kept in this browser, and tried again. */
  | { readonly kind: 'offline' }
  /** Kept in this browser until somebody has signed in again. */
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string }

/** What the server says of a field, by its pointer into the definition. */
export type FieldErrors = Readonly<Record<string, string>>

/** A draft as its editor sees it. */
export type DraftView = {
  readonly id: string | null
  readonly revision: number
  readonly definition: DraftDefinition
  readonly save: SaveState
  readonly errors: FieldErrors
  /** Fields that somebody else changed too: theirs is shown, mine waits here. */
  readonly conflicts: readonly EditConflict[]
  /** Who changed the draft meanwhile. */
  readonly changedBy: string | null
}

/** What stands between a browser and the server, kept where a closed tab does not lose it. */
export type Memo = {
  readonly base: DraftDefinition
  readonly mine: DraftDefinition
  readonly conflicts: readonly EditConflict[]
}

export type StoredDraft = { readonly revision: number; readonly definition: DraftDefinition }

/** What became of a wish to store a draft. */
export type SendOutcome =
  | { readonly kind: 'stored'; readonly id: string; readonly revision: number; readonly at: string }
  | { readonly kind: 'changed'; readonly current: StoredDraft; readonly by: string | null }
  | { readonly kind: 'invalid'; readonly errors: FieldErrors }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'refused'; readonly message: string }
