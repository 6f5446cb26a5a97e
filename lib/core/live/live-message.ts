/** What can be told on a topic. `snapshot` is its state, and `gap` says that some of what came since was left out. */
export const LIVE_TYPES = [
  'snapshot',
  'gap',
  'presence',
  'leave',
  'edit',
  'draft-written',
  'draft-removed',
  'published',
  'batch',
  'notice',
] as const
export type LiveType = (typeof LIVE_TYPES)[number]

/** Who did it, as the server knows it; null for what no person did. */
export type LiveActor = { readonly sub: string; readonly name: string }

/** What is told on a topic, as it arrives in the browser. */
export type LiveMessage = {
  readonly type: LiveType
  readonly body: unknown
  readonly by: LiveActor | null
  /** ISO 8601. */
  readonly at: string
}

/** A field of a draft that somebody is changing and has not saved: `/content/bold/en/headline`. */
export type LiveEdit = {
  /** RFC 6901, into the draft's definition. */
  readonly pointer: string
  readonly value: unknown
  /** Revision of the draft on which the edit is made. */
  readonly revision: number
  /** Name of whoever edits. */
  readonly by: string
  /** The tab in which they do. */
  readonly client: string
}

/** Somebody who has an experiment open. `client` is one of their tabs. */
export type LivePresence = {
  readonly client: string
  readonly by: LiveActor
  /** What they are editing, in words: `Headline of B`. */
  readonly field: string | null
  /** ISO 8601: gone 30 seconds later unless they say again that they are there. */
  readonly at: string
}

/** How long somebody counts as present after they said so. */
export const PRESENCE_MS = 30_000
