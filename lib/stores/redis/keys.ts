import { named } from './named.ts'

/**
 * Every Redis key the application uses, in one place. A preview deployment's keys begin with its
 * branch, so that it can never write what production reads.
 */
export const keys = {
  product: () => named('catalogue:products'),
  posts: () => named('catalogue:posts'),
  /** Hash: user id → account. */
  users: () => named('users'),
  /** Hash: normalised e-mail → user id. */
  userByEmail: () => named('users:by-email'),
  signInLink: (digest: string) => named(`sign-in:${digest}`),
  /** One refresh-token family: the digest of the token that is valid now. */
  refreshFamily: (family: string) => named(`refresh:${family}`),
  order: (id: string) => named(`order:${id}`),
  ordersOf: (owner: string) => named(`orders:${owner}`),
  /** Hash: sums of all experiments on one UTC day; `scripts/experiment-sums.ts` says which fields. */
  sums: (date: string) => named(`sums:${date}`),
  /** The day before the first on which an experiment counted something, under one seed. */
  firstDay: (experiment: string) => named(`first:${experiment}`),
  /** Hash: what is kept of the visitors of one shard; `scripts/visitor-state.ts` says how. */
  visitors: (shard: number) => named(`visitors:${shard}`),
  /** A visitor's session and the events counted lately, or an hour's events without identity. */
  seenEvents: (visitorOrHour: string) => named(`seen:${visitorOrHour}`),
  /** Hash: counters and histograms of one UTC day; `scripts/day-counters.ts` says which fields. */
  day: (date: string) => named(`day:${date}`),
  /** Hash: experiment id → draft. */
  drafts: () => named('drafts'),
  /** Hash: experiment id → last revision of a draft that was removed, so that none is used for two drafts. */
  removedDrafts: () => named('drafts:removed'),
  /** List: removed drafts whole, newest first, each with its id and when it was removed. */
  draftBin: () => named('drafts:bin'),
  /** List: published versions, newest first. */
  publishHistory: () => named('publish:history'),
  /** Held by whoever publishes just now: the platform's API knows no compare-and-set. */
  publishLock: () => named('publish:lock'),
  /** What is being published: written before Edge Config, deleted with the commit. */
  publishPending: () => named('publish:pending'),
  /** Version and digest of what was published last. */
  lastPublished: () => named('publish:last'),
  /** Hash: version → the documents as they were published, for a rollback. */
  publishedDocuments: () => named('publish:documents'),
  /** Answer to a publish by the digest of its idempotency key. */
  publishAnswer: (digest: string) => named(`publish:answer:${digest}`),
  /** Hash: experiment id → what publishing has made of it. */
  records: () => named('records'),
  /** List: who did what, newest first. */
  audit: () => named('audit'),
  /** Settings of the workspace. */
  settings: () => named('settings'),
} as const
