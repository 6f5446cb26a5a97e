import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import type { Sending } from './send-notice.ts'

const KEEP_SECONDS = 90 * 86_400

const Stored = v.object({
  /** When the channel took something last. */
  sentAt: v.optional(v.string()),
  /** Since when it takes nothing, and why. */
  failingSince: v.optional(v.string()),
  reason: v.optional(v.string()),
})

/** How the channel takes what it is sent. */
export type Delivery = {
  readonly sentAt: string | null
  readonly failure: { readonly since: string; readonly reason: string } | null
  /** How many notices wait to be sent again. */
  readonly waiting: number
}

/** @throws when Redis does not answer */
export async function noteDelivery(sending: Sending, now: Date): Promise<void> {
  const key = keys.noticeDelivery()
  const at = now.toISOString()
  const noting = redis().multi()
  if (sending.ok) noting.hset(key, { sentAt: at }).hdel(key, 'failingSince', 'reason')
  else noting.hsetnx(key, 'failingSince', at).hset(key, { reason: sending.reason })
  await noting.expire(key, KEEP_SECONDS).exec()
}

/** @throws when Redis does not answer */
export async function readDelivery(): Promise<Delivery> {
  const [stored, waiting] = await Promise.all([
    redis().hgetall(keys.noticeDelivery()),
    redis().llen(keys.noticeOutbox()),
  ])
  const { sentAt, failingSince, reason } = v.parse(v.fallback(Stored, {}), stored ?? {})
  const failure = failingSince && reason ? { since: failingSince, reason } : null
  return { sentAt: sentAt ?? null, failure, waiting }
}
