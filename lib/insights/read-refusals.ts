import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { listDates } from './period.ts'

export type Refusal = { readonly status: number; readonly code: string; readonly count: number }

/**
 * What API handlers refused on UTC dates, both included, the most frequent first. A lower bound: `countRefusal` says why.
 * @throws when Redis does not answer in time
 */
export async function readRefusals(from: string, to: string): Promise<readonly Refusal[]> {
  const pipeline = redis().pipeline()
  for (const date of listDates(from, to)) pipeline.hgetall(keys.refusals(date))
  const hashes = await pipeline.exec<(Record<string, unknown> | null)[]>()
  const sums = new Map<string, number>()
  for (const [reason, count] of hashes.flatMap((hash) => Object.entries(hash ?? {})))
    sums.set(reason, (sums.get(reason) ?? 0) + Number(count))
  return [...sums]
    .map(([reason, count]) => {
      const [status = '', code = ''] = reason.split(':')
      return { status: Number(status), code, count }
    })
    .toSorted((a, b) => b.count - a.count || a.status - b.status)
}
