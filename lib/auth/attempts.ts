import { Ratelimit } from '@upstash/ratelimit'
import { redis } from '#lib/stores/redis/client'
import { rateLimitKey } from '#lib/stores/redis/rate-limit-key'
import { seal } from './seal.ts'

/** A burst that a forgetful person needs, then one a minute: 1,460 guesses a day at one account. */
const PER_ACCOUNT = Ratelimit.tokenBucket(1, '60 s', 20)
/** An office behind one address signs in on Monday morning; a list of leaked passwords is slow all the same. */
const PER_NETWORK = Ratelimit.tokenBucket(1, '10 s', 60)

export type Attempt =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfterSeconds: number }

let limiters: { readonly account: Ratelimit; readonly network: Ratelimit } | undefined

/**
 * Counts one attempt to sign in against its account and its network, before any password is looked at.
 * Neither is stored in the clear; an unknown network ('') is not counted. `timeout: 0`, because the library would let
 * an attempt pass when Redis is slow.
 * @throws when Redis does not answer
 */
export async function takeAttempt(email: string, network: string, now: Date): Promise<Attempt> {
  limiters ??= { account: limiter('account', PER_ACCOUNT), network: limiter('network', PER_NETWORK) }
  const day = now.toISOString().slice(0, 10)
  // Both keys first: a limit that fails while another key is being made would be a rejection that nobody handles.
  const account = await seal('address', `account\n${email}`)
  const from = network === '' ? null : await seal('address', `${day}\n${network}`)
  const answers = await Promise.all([
    limiters.account.limit(account),
    ...(from === null ? [] : [limiters.network.limit(from)]),
  ])
  const refused = answers.filter(({ success }) => !success)
  if (refused.length === 0) return { allowed: true }
  const waitMs = Math.max(...refused.map(({ reset }) => reset - now.getTime()))
  return { allowed: false, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) }
}

function limiter(name: string, algorithm: ReturnType<typeof Ratelimit.tokenBucket>): Ratelimit {
  return new Ratelimit({
    redis: redis(),
    limiter: algorithm,
    prefix: `${rateLimitKey()}:sign-in-${name}`,
    timeout: 0,
    ephemeralCache: false,
    analytics: false,
  })
}
