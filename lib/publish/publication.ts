import type { Change } from '#lib/core/experiments/diff'
import type { Actor, Draft, DraftDefinition } from '#lib/core/experiments/draft'
import type { Edit } from '#lib/core/experiments/edit'
import type { Fault } from '#lib/core/experiments/fault'
import type { Bias, BiasCode, Finding } from '#lib/core/experiments/finding'
import type { Base } from './read-base.ts'

/** What a version was published for. `outside-edit` was not published by us: it was found; `adopt` keeps it. */
export const PUBLISH_ACTIONS = [
  'publish',
  'ratios',
  'bandit',
  'pause',
  'resume',
  'stop',
  'ship',
  'piece',
  'rollback',
  'scheduled-end',
  'retention',
  'adopt',
  'outside-edit',
] as const
export type PublishAction = (typeof PUBLISH_ACTIONS)[number]

/** A wish to change what is live. */
export type Publication = {
  readonly action: PublishAction
  /** The experiment it is about, if it is about one. */
  readonly experiment: string | null
  readonly edit: Edit
  readonly by: Actor
  /** Whether they are an owner, who may change alone what has no draft for a second person to read. */
  readonly isOwner?: boolean
  readonly at: Date
  readonly requestId: string | null
  /** The version of the live document that the editor saw; another one that is live by now is a conflict. */
  readonly seenVersion?: number
  /**
   * What the edit replaces, as subjects of `diff` with a path in them if need be, such as `experiments/hero-copy` or
   * `experiments/hero-copy/status`; `all` for a rollback. What the edit changes besides counts too.
   */
  readonly replaces: readonly string[] | 'all'
  /** What to do with outside edits of what it replaces; without it they stop the publish and are shown. */
  readonly outside?: 'adopt' | 'overwrite'
  /** Biases that the editor has read and accepts. */
  readonly confirmed: readonly BiasCode[] | 'all'
  /** Revision of the draft that is published, for the record. */
  readonly draftRevision?: number
  /** What goes live of the draft: its definition, with what the publish decided. */
  readonly definition?: DraftDefinition
  /** The variant that the experiment ends with: with its control it is rolled back, with another one shipped. */
  readonly concludesWith?: string
  /** Key and digest of the request, so that a retry is answered as the first was. */
  readonly idempotency?: { readonly key: string; readonly digest: string }
}

/** What is decided on what is live and stored once nobody else can change it: what to do, or why not. */
export type Prepared =
  | ({ readonly ok: true } & Pick<Publication, 'edit' | 'definition' | 'draftRevision'>)
  | Extract<PublishOutcome, { ok: false }>

/** A wish of which the edit follows from what is read under the lock. */
export type Wish = Omit<Publication, 'edit' | 'definition' | 'draftRevision'> & {
  readonly prepare: (base: Base) => Prepared
}

/** What the documents after an edit cost and what is to be said of them, before or after it is published. */
export type PublishReport = {
  /** What is live now, and what it would be or has become. */
  readonly liveVersion: number
  readonly version: number
  readonly changes: readonly Change[]
  readonly sentence: string
  readonly findings: readonly Finding[]
  readonly biases: readonly Bias[]
  readonly outsideChanges: readonly Change[]
  /** Whether an outside edit stands in the way. */
  readonly blockedByOutside: boolean
  readonly bytes: { readonly used: number; readonly limit: number; readonly plan: string }
  /** Pages that each path needs, against the cap. */
  readonly pages: readonly { readonly path: string; readonly pages: number; readonly limit: number }[]
}

export type PublishOutcome =
  | {
      readonly ok: true
      readonly report: PublishReport
      /** False when nothing was to be changed, and so nothing was written. */
      readonly published: boolean
      /** True when this is the answer to an earlier request with the same key. */
      readonly replayed: boolean
      /** False when the documents are live and history does not know of it yet: the next read completes it. */
      readonly recorded: boolean
    }
  | {
      readonly ok: false
      readonly code: 'conflict'
      /** Null when the caller named no version, or none that there is. */
      readonly seen: number | null
      readonly live: number
      /** The header that asked for another state: to whoever sent one, it is a precondition. */
      readonly header?: 'If-Match' | 'If-None-Match'
    }
  | { readonly ok: false; readonly code: 'outside-edit'; readonly report: PublishReport }
  | { readonly ok: false; readonly code: 'needs-confirmation'; readonly report: PublishReport }
  | { readonly ok: false; readonly code: 'lint'; readonly report: PublishReport }
  | {
      readonly ok: false
      readonly code: 'invalid' | 'not-found' | 'wrong-state' | 'new-seed-needed'
      readonly faults: readonly Fault[]
    }
  | { readonly ok: false; readonly code: 'draft-changed'; readonly current: Draft }
  /** Who has to be asked: a second person for the draft, the draft itself for ratios, or an owner. */
  | { readonly ok: false; readonly code: 'approval-needed'; readonly from: 'review' | 'draft' | 'owner' }
  | { readonly ok: false; readonly code: 'too-large'; readonly report: PublishReport | null }
  | {
      readonly ok: false
      readonly code: 'idempotency-reused' | 'busy' | 'store-unreachable'
    }
