import { digestOf } from '#lib/auth/digest'
import { directivesOf } from '#lib/core/http-cache/directives-of'
import { lifetimeOf } from '#lib/core/http-cache/freshness'
import { secondsOf } from '#lib/core/http-cache/parse-directives'
import { isSelected } from '#lib/core/http-cache/vary'
import { log } from '#lib/observability/log'
import { Breaker } from '#lib/request/breaker'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { StoredScript } from '#lib/stores/redis/stored-script'
import { decodeStored, encodeStored } from './encode-stored.ts'
import { LONGEST_KEPT_SECONDS, REGIONAL_BODY_BYTES, type Stored } from './stored.ts'

/** Forms of one response that are kept, and how large each may be when there are several. */
const FORMS = 4
const FORM_BYTES = REGIONAL_BODY_BYTES / FORMS
/** For how long nobody is asked to wait for a response that cannot be kept. */
const PASS_MS = 10_000
const TELL_EVERY_MS = 10_000

/** Who asks the origin: `lead` this request, `wait` another one does, `pass` each for itself. */
export type Lookup = { readonly stored: Stored | null; readonly role: 'lead' | 'wait' | 'pass' }

/** One call finds what is kept, or gives the lease to ask the origin for it. */
const lookUp = new StoredScript<[unknown[], Lookup['role']]>(`#!lua flags=allow-key-locking
local found = redis.call('HVALS', KEYS[1])
if #found > 0 then return { found, 'lead' } end
if redis.call('SET', KEYS[2], 'taken', 'NX', 'PX', ARGV[1]) then return { found, 'lead' } end
if redis.call('GET', KEYS[2]) == 'pass' then return { found, 'pass' } end
return { found, 'wait' }`)

const breaker = new Breaker()
let toldAt = 0

/** What Redis holds of a response. While Redis fails nothing is kept there, and every isolate asks for itself. */
export async function findRegional(key: string, request: Headers, leaseMs: number): Promise<Lookup> {
  const nothing = { stored: null, role: 'lead' } as const
  if (!breaker.tryPass(Date.now())) return nothing
  try {
    const digest = await digestOf(key)
    const names = [keys.gatewayResponse(digest), keys.gatewayLease(digest)]
    const [found, role] = await lookUp.run(names, [String(leaseMs)])
    breaker.succeeded()
    const stored = found.map(decodeStored).find((one) => one !== null && isSelected(one, request)) ?? null
    return { stored, role }
  } catch (error) {
    noteFailure(error)
    return nothing
  }
}

/** Keeps a response for other isolates, and ends the lease. Never rejects. */
export async function keepRegional(key: string, stored: Stored): Promise<void> {
  const limit = stored.selected.length === 0 ? REGIONAL_BODY_BYTES : FORM_BYTES
  if (stored.body.byteLength > limit) return await letPass(key)
  await write(async (digest, now) => {
    const form = (await digestOf(JSON.stringify(stored.selected))).charCodeAt(0) % FORMS
    const pipeline = redis().multi()
    pipeline.hset(keys.gatewayResponse(digest), { [form]: encodeStored(stored) })
    pipeline.expire(keys.gatewayResponse(digest), keptSeconds(stored, now))
    pipeline.del(keys.gatewayLease(digest))
    await pipeline.exec()
  }, key)
}

/** Says that nothing can be kept of a response, so that nobody waits for it. Never rejects. */
export async function letPass(key: string): Promise<void> {
  await write((digest) => redis().set(keys.gatewayLease(digest), 'pass', { px: PASS_MS }), key)
}

/** Lets others ask again. Never rejects. */
export async function releaseLease(key: string): Promise<void> {
  await write((digest) => redis().del(keys.gatewayLease(digest)), key)
}

/** Forgets a response in all its forms. Never rejects. */
export async function dropRegional(key: string): Promise<void> {
  await write((digest) => redis().del(keys.gatewayResponse(digest)), key)
}

async function write(work: (digest: string, now: number) => Promise<unknown>, key: string): Promise<void> {
  const now = Date.now()
  if (!breaker.tryPass(now)) return
  try {
    await work(await digestOf(key), now)
    breaker.succeeded()
  } catch (error) {
    noteFailure(error)
  }
}

/** Many requests may be waiting for a store that hangs: one line tells of all. */
function noteFailure(error: unknown): void {
  const now = Date.now()
  breaker.failed(now)
  if (now - toldAt < TELL_EVERY_MS) return
  toldAt = now
  log('warn', 'gateway-regional-tier', { error })
}

/** As long as it may be of use, stale too: a validator saves the body, and a failing origin needs it. */
function keptSeconds(stored: Stored, now: number): number {
  const { directives } = directivesOf(stored.headers)
  const windows = ['stale-while-revalidate', 'stale-if-error'].map(
    (name) => secondsOf(directives, name) ?? 300,
  )
  const seconds = lifetimeOf(stored) + Math.max(...windows) - (now - stored.receivedAt) / 1_000
  return Math.max(1, Math.min(LONGEST_KEPT_SECONDS, Math.ceil(seconds)))
}
