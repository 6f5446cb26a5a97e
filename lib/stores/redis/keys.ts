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
  /** Sorted set: the refresh-token families of a subject, by when they end (ms). */
  sessionsOf: (sub: string) => named(`sessions:${sub}`),
  /** Set: ids of the accounts that have a role in the console. */
  team: () => named('team'),
  /** Hash: digest of an invitation's token → invitation. */
  invitations: () => named('invitations'),
  /** The account that may choose a new password with a token. */
  passwordReset: (digest: string) => named(`password-reset:${digest}`),
  /** Hash: digest of an identity at the single sign-on's issuer → account id. */
  identities: () => named('users:by-identity'),
  /** Hash: id → API token as it may be shown, `<id>:used` → when it was used last. */
  apiTokens: () => named('api-tokens'),
  /** Hash: credential id → passkey. */
  passkeys: () => named('passkeys'),
  /** Set: credential ids of an account. */
  passkeysOf: (account: string) => named(`passkeys:${account}`),
  /** What a passkey must sign, once: the account that adds one, or nobody's yet. */
  passkeyChallenge: (challenge: string) => named(`passkey-challenge:${challenge}`),
  order: (id: string) => named(`order:${id}`),
  ordersOf: (owner: string) => named(`orders:${owner}`),
  /** Hash: sums of all experiments on one UTC day; `scripts/experiment-sums.ts` says which fields. */
  sums: (date: string) => named(`sums:${date}`),
  /** Results of an ended experiment under one seed, as they stood when it ended. */
  frozenResults: (experiment: string) => named(`frozen:${experiment}`),
  /** The day before the first on which an experiment counted something, under one seed. */
  firstDay: (experiment: string) => named(`first:${experiment}`),
  /** Hash: what is kept of the visitors of one shard; `scripts/visitor-state.ts` says how. */
  visitors: (shard: number) => named(`visitors:${shard}`),
  /** What is kept of a user in the experiments that go by user; `scripts/user-state.ts` says how. */
  user: (digest: string) => named(`user:${digest}`),
  /** A visitor's session and the events counted lately, or an hour's events without identity. */
  seenEvents: (visitorOrHour: string) => named(`seen:${visitorOrHour}`),
  /** Hash: counters and histograms of one UTC day; `scripts/day-counters.ts` says which fields. */
  day: (date: string) => named(`day:${date}`),
  /** Hash of one UTC day: status and reason → how often an API handler refused with them. */
  refusals: (date: string) => named(`refusals:${date}`),
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
  /** Sorted set: deployments by when their first instance started (ms). */
  deploys: () => named('deploys'),
  /** Hash: experiment id → what publishing has made of it. */
  records: () => named('records'),
  /** List: who did what, newest first. */
  audit: () => named('audit'),
  /** Hash: `head`, the hash of its newest entry, and `anchor`, that of the last one that was cut off. */
  auditChain: () => named('audit:chain'),
  /** List: what the team was told, newest first. */
  notices: () => named('notices'),
  /** List: notices that the channel has not taken yet, oldest first. */
  noticeOutbox: () => named('notices:outbox'),
  /** Hash: when the channel took the last notice, and since when and why it takes none. */
  noticeDelivery: () => named('notices:delivery'),
  /** Set while an occasion was told. */
  noticeMark: (digest: string) => named(`notices:told:${digest}`),
  /** Up to when somebody has read their inbox, and which kinds they do not want in it. */
  noticePreferences: (person: string) => named(`notices:of:${person}`),
  /** Hash: a response of a gateway's origin, in up to four forms that `Vary` tells apart. */
  gatewayResponse: (digest: string) => named(`gateway:${digest}`),
  /** Held by whoever asks the origin for it, or `pass` while it is known that nothing can be kept of it. */
  gatewayLease: (digest: string) => named(`gateway:lease:${digest}`),
  /** Sorted set: `tag:…`, `service:…` or `url:<digest>` by when it was purged (ms). */
  gatewayPurges: () => named('gateway:purges'),
  /** Settings of the workspace. */
  settings: () => named('settings'),
  /** Stream: the last events of a live topic; the pub/sub channel on which they are told has the same name. */
  live: (topic: string) => named(`live:${topic}`),
  /** What a preview shows of a slot, which nobody has published. */
  previewedRule: (name: string) => named(`preview:rule:${name}`),
  /** Hash: tab → who has an experiment open in it. */
  livePresence: (experiment: string) => named(`live:presence:${experiment}`),
  /** Hash: pointer → what somebody is changing in a draft and has not saved. */
  liveEdits: (experiment: string) => named(`live:edits:${experiment}`),
  /** Hash of one minute: second and kind → how much happened; `batches` are those that told of it. */
  liveCounts: (minute: number) => named(`live:counts:${minute}`),
  /** Hash of one minute: visitor → where and on what they were last. */
  liveVisitors: (minute: number) => named(`live:visitors:${minute}`),
  /** HyperLogLog: visitors of one minute. */
  liveCrowd: (minute: number) => named(`live:crowd:${minute}`),
} as const
