import { env } from '#lib/env'

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
  /** Hash: running sums of one experiment, fields `<variant>:<sum>`. */
  sums: (experiment: string) => named(`sums:${experiment}`),
  /** Hash: exposures and conversions of the visitors of one shard, fields `<visitor>:<experiment>`. */
  visitors: (shard: number) => named(`visitors:${shard}`),
  /** Event ids already counted: of a visitor, or of a day's unidentified events. */
  seenEvents: (visitorOrDate: string) => named(`seen:${visitorOrDate}`),
  /** Hash: page views and custom events of one UTC day. */
  day: (date: string) => named(`day:${date}`),
  rateLimit: () => named('limit'),
  /** List: published versions, newest first. */
  publishHistory: () => named('publish:history'),
  /** Held by whoever publishes just now: the platform's API knows no compare-and-set. */
  publishLock: () => named('publish:lock'),
} as const

function named(key: string): string {
  const { namespace } = env()
  return namespace === '' ? key : `${namespace}:${key}`
}
