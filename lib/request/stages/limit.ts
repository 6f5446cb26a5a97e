import { seal } from '#lib/auth/seal'
import { bucketsFor, type CallerClass } from '#lib/core/access/limits'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage, Timing } from '../decision.ts'
import { readAddress } from '../facts/read-address.ts'
import { type Take, type Taken, takeTokens } from '../take-tokens.ts'

/**
 * Limits the rate of API calls: by address, and by caller once it is known who calls. Both tokens are taken in one
 * round trip. It stands behind `authenticate`, which needs no network, and before `authorize`, so that guessing
 * tokens is limited too.
 */
export const limitStage: Stage = { name: 'limit', run: limit }

/** Calls that must be answered whatever the rate: a probe that is refused would take the site out of rotation. */
const EXEMPT = ['/api/health']

type Input = Pick<RequestContext, 'path' | 'headers' | 'caller' | 'snapshot' | 'surroundings'>

async function limit({ path, headers, caller, snapshot, surroundings }: Input): Promise<Decision> {
  if (EXEMPT.includes(path)) return { type: 'next', reason: 'exempt' }
  const { now, clock } = surroundings
  const address = readAddress(headers)
  const buckets = bucketsFor(snapshot.limits, path, classOf(caller), address !== '')
  const takes: Take[] = [{ bucket: buckets.byAddress, identifier: await anonymise(address, now()) }]
  if (buckets.byCaller && caller.kind === 'verified')
    takes.push({ bucket: buckets.byCaller, identifier: caller.session.sub })
  const startedAt = clock()
  const taken = await takeTokens(takes, now())
  const timings = [{ name: 'redis', durationMs: clock() - startedAt }]
  const denied = taken.find(({ allowed }) => !allowed)
  if (denied) return refuse(taken, denied, timings)
  return { type: 'next', reason: 'within-limits', edits: { headers: toHeaders(taken), timings } }
}

function refuse(taken: readonly Taken[], denied: Taken, timings: readonly Timing[]): Decision {
  const retryAfter = String(Math.max(1, Math.ceil(denied.waitMs / 1_000)))
  const headers = { ...toHeaders(taken), 'retry-after': retryAfter }
  return {
    type: 'reject',
    reason: 'rate-limited',
    status: 429,
    title: 'Too many requests',
    edits: { headers, timings },
  }
}

function classOf(caller: RequestContext['caller']): CallerClass {
  if (caller.kind !== 'verified') return 'anonymous'
  return caller.via === 'cookie' ? 'session' : 'token'
}

/** Addresses are never stored: a key holds a keyed hash of it that changes every day. */
async function anonymise(address: string, now: number): Promise<string> {
  return await seal('address', `${new Date(now).toISOString().slice(0, 10)}|${address}`)
}

/** RateLimit header fields (draft-ietf-httpapi-ratelimit-headers-10): quota and window, what is left and when more comes. */
function toHeaders(taken: readonly Taken[]): Record<string, string> {
  const policies = taken.map(({ bucket: { name, tier } }) => {
    return `"${name}";q=${tier.capacity};w=${Math.max(1, Math.ceil(tier.capacity / tier.refillPerSecond))}`
  })
  const states = taken.map(({ bucket: { name }, remaining, waitMs }) => {
    return `"${name}";r=${remaining};t=${Math.ceil(waitMs / 1_000)}`
  })
  return { 'ratelimit-policy': policies.join(', '), ratelimit: states.join(', ') }
}
