import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordBatch } from '#lib/stores/redis/scripts/record-batch'
import { openRedis } from '../../emulators/redis/open-redis.ts'
import type { RedisLink } from '../../emulators/redis/redis-link.ts'
import type { Measurement } from '../measurement.ts'
import { firstVisit } from './state-batches.ts'

/** Visitors in a shard when a million of them share the 8,192 that the application has. */
const VISITORS_PER_SHARD = 1_000_000 / 8_192
const AT_ONCE = 200

/**
 * Bytes that Redis holds of a visitor, as `MEMORY USAGE` tells them: written by the script itself, in shards as full as
 * with a million visitors. With `redisUrl` that Redis, which must be empty, is measured instead of the embedded one.
 */
export async function measureState(visitors: number, redisUrl?: string): Promise<readonly Measurement[]> {
  const shards = Math.max(1, Math.round(visitors / VISITORS_PER_SHARD))
  const without = await measureWith(0, visitors, shards, redisUrl)
  const one = await measureWith(1, visitors, shards, redisUrl)
  const three = await measureWith(3, visitors, shards, redisUrl)
  const note = `${visitors} visitors in ${shards} shards, a tenth of them converted, 3 in 100 bought`
  return [
    { name: 'state of a visitor, his record alone', value: without, unit: 'bytes' },
    { name: 'state of a visitor in three experiments', value: three, unit: 'bytes' },
    {
      name: 'of that, for each experiment',
      value: (three - without) / 3,
      unit: 'bytes',
      goal: { atMost: 40 },
      note,
    },
    { name: 'state of a visitor in one experiment', value: one, unit: 'bytes' },
  ]
}

async function measureWith(experiments: number, visitors: number, shards: number, redisUrl?: string) {
  const dataDir = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
  const redis = await openRedis({ dataDir, port: 0, ...(redisUrl ? { redisUrl } : {}) })
  try {
    await redis.link.send([['FLUSHALL']])
    await fill(redis.link, experiments, visitors, shards)
    return (await bytesOf(redis.link, shards)) / visitors
  } finally {
    await redis.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function fill(link: RedisLink, experiments: number, visitors: number, shards: number): Promise<void> {
  const [sha] = await link.send([['SCRIPT', 'LOAD', recordBatch.replace(/^#!.*\n/, '')]])
  for (let from = 0; from < visitors; from += AT_ONCE) {
    const calls = Array.from({ length: Math.min(AT_ONCE, visitors - from) }, (_, index) =>
      firstVisit(from + index, experiments, shards),
    )
    const replies = await link.send(
      calls.map(({ keys, argument }) => ['EVALSHA', String(sha), String(keys.length), ...keys, argument]),
    )
    const refused = replies.find((reply) => Number(reply) !== 0)
    if (refused !== undefined) throw new Error(`The script answered ${String(refused)}`)
    // What a day remembers is not state: it goes after 25 hours.
    await link.send([['DEL', ...calls.flatMap(({ keys }) => keys.slice(0, 1))]])
  }
}

async function bytesOf(link: RedisLink, shards: number): Promise<number> {
  const names = Array.from({ length: shards }, (_, index) => ['MEMORY', 'USAGE', `visitors:${index}`])
  const replies = await link.send(names)
  return replies.reduce<number>((sum, reply) => sum + Number(reply), 0)
}
