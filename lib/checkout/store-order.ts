import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { Order } from './order.ts'

const LISTED = 50

/** One step, so that an order is never half stored: the first with a key is kept, the others learn its id. */
const STORE = `
local known = redis.call('GET', KEYS[1])
if known then return known end
redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[3])
redis.call('SET', KEYS[2], ARGV[2])
if KEYS[3] then redis.call('LPUSH', KEYS[3], ARGV[1]) end
return ARGV[1]`

/** How often and how long the same order is recognised as a repetition. */
export type Repetition = { readonly key: string; readonly seconds: number }

/**
 * Stores an order once and returns the one that is stored: another, when its repetition came first.
 * @throws when Redis does not answer
 */
export async function storeOrder(order: Order, { key, seconds }: Repetition): Promise<Order> {
  const owned = order.owner === null ? [] : [keys.ordersOf(order.owner)]
  const places = [keys.order(`key:${key}`), keys.order(order.id), ...owned]
  const id = await redis().eval<string[], string>(STORE, places, [
    order.id,
    JSON.stringify(order),
    String(seconds),
  ])
  return id === order.id ? order : ((await readOrder(id)) ?? order)
}

/** An order by its id, or null. */
export async function readOrder(id: string): Promise<Order | null> {
  const stored = await redis().get(keys.order(id))
  return v.is(Order, stored) ? stored : null
}

/** A customer's orders, newest first. */
export async function readOrdersOf(owner: string): Promise<readonly Order[]> {
  const ids = await redis().lrange<string>(keys.ordersOf(owner), 0, LISTED - 1)
  if (ids.length === 0) return []
  const stored = await redis().mget<unknown[]>(...ids.map((id) => keys.order(id)))
  return stored.filter((order) => v.is(Order, order))
}
