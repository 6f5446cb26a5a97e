import { toDateText, toDay } from '#lib/core/events/event-time'
import { measureBytes } from '#lib/publish/byte-budget'
import { readHistory } from '#lib/publish/history'
import { toLive } from '#lib/publish/read-base'
import { readSettings } from '#lib/publish/settings'
import { readLiveDocuments } from '#lib/stores/edge-config/write'
import { redis } from '#lib/stores/redis/client'
import { forecastFrom, forecastMonth, type MonthCounts } from './forecast-month.ts'
import { listDates } from './period.ts'

/** As many versions are looked at: more in a month would be a publish every hour and a half. */
const MOST_VERSIONS = 500

/** The bytes of all Edge Config documents against the plan's limit. @throws when a store does not answer */
export async function readEdgeConfigBytes() {
  const [items, { plan }] = await Promise.all([readLiveDocuments(), readSettings()])
  return measureBytes(items, toLive(items), plan)
}

export type Writes = MonthCounts & { readonly isWhole: boolean }

/** Versions published this UTC month, edits from outside among them: each is one write. @throws when Redis does not answer */
export async function readEdgeConfigWrites(now: number): Promise<Writes> {
  const entries = await readHistory(MOST_VERSIONS)
  const first = forecastFrom(now)
  const counts = new Map(listDates(first, toDateText(toDay(now))).map((date) => [date, 0]))
  for (const { at } of entries) {
    const date = at.slice(0, 10)
    if (counts.has(date)) counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  const days = [...counts].map(([date, count]) => ({ date, count }))
  const oldest = entries.at(-1)?.at.slice(0, 10) ?? first
  return { ...forecastMonth(days, now, true), isWhole: entries.length < MOST_VERSIONS || oldest < first }
}

export type RedisSize = { readonly keys: number; readonly bytes: number | null }

/**
 * Keys and bytes of the Redis database, as it says itself (`INFO memory`); bytes are null where it keeps that to itself.
 * @throws when Redis does not answer in time
 */
export async function readRedisSize(): Promise<RedisSize> {
  const [keys, info] = await Promise.all([
    redis().dbsize(),
    redis()
      .exec<string>(['INFO', 'memory'])
      .catch(() => ''),
  ])
  const [, bytes] = /^(?:total_data_size|used_memory):(\d+)/m.exec(String(info)) ?? []
  return { keys, bytes: bytes === undefined ? null : Number(bytes) }
}
