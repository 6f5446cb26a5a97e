import * as v from 'valibot'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

const MAX_ENTRIES = 500

const Entry = v.object({
  version: v.number(),
  at: v.string(),
  by: v.object({ sub: v.string(), name: v.string() }),
  experiment: v.string(),
  sentence: v.string(),
  changes: v.array(v.object({ variant: v.string(), from: v.number(), to: v.number() })),
})
/** One published version: who, when, what in a sentence, and the same as data. */
export type HistoryEntry = v.InferOutput<typeof Entry>

/** Adds a version to the history and drops the oldest beyond the cap. */
export async function recordPublication(entry: HistoryEntry): Promise<void> {
  const key = keys.publishHistory()
  await redis()
    .multi()
    .lpush(key, JSON.stringify(entry))
    .ltrim(key, 0, MAX_ENTRIES - 1)
    .exec()
}

/** The newest versions first. An entry that cannot be read is left out. */
export async function readHistory(limit: number): Promise<readonly HistoryEntry[]> {
  const entries = await redis().lrange<unknown>(keys.publishHistory(), 0, limit - 1)
  return entries.filter((entry): entry is HistoryEntry => v.is(Entry, entry))
}
