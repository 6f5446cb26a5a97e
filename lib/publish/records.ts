import * as v from 'valibot'
import { ExperimentRecord } from '#lib/core/experiments/record'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'

/**
 * What publishing has made of an experiment so far, or null.
 * @throws when Redis does not answer
 */
export async function readRecord(id: string): Promise<ExperimentRecord | null> {
  const stored = await redis().hget(keys.records(), id)
  return v.is(ExperimentRecord, stored) ? stored : null
}

/**
 * All records by the id of their experiment. One that cannot be read is left out.
 * @throws when Redis does not answer
 */
export async function readRecords(): Promise<ReadonlyMap<string, ExperimentRecord>> {
  const stored = (await redis().hgetall<Record<string, unknown>>(keys.records())) ?? {}
  const readable = Object.values(stored).filter((record) => v.is(ExperimentRecord, record))
  return new Map(readable.map((record) => [record.id, record]))
}
