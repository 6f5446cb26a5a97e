import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordBatch } from '#lib/stores/redis/scripts/record-batch'
import { openRedis } from '../../emulators/redis/open-redis.ts'
import type { RedisLink } from '../../emulators/redis/redis-link.ts'
import type { Measurement } from '../measurement.ts'
import { mixedBatch, type ScriptCall } from './state-batches.ts'

const BATCH_SIZES = [1, 5, 20, 50]
const SAMPLES = 20
/** What the script may run; the embedded Valkey's own housekeeping uses others. */
const OURS = /^cmdstat_(?:get|set|mget|hmget|hset|expire):calls=(\d+)/gm

/** Redis commands inside the script for batches of several sizes: the very first of a day, and the later ones. */
export async function measureCommands(): Promise<readonly Measurement[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
  const redis = await openRedis({ dataDir, port: 0 })
  try {
    const [sha] = await redis.link.send([['SCRIPT', 'LOAD', recordBatch.replace(/^#!.*\n/, '')]])
    const measurements: Measurement[] = []
    for (const size of BATCH_SIZES) {
      await redis.link.send([['FLUSHALL']])
      const first = await commandsOf(redis.link, String(sha), [mixedBatch(0, size, 0)])
      const calls = Array.from({ length: SAMPLES }, (_, index) => mixedBatch(index % 4, size, index + 1))
      await commandsOf(redis.link, String(sha), calls.slice(0, 4))
      const later = await commandsOf(redis.link, String(sha), calls.slice(4))
      measurements.push({
        name: `Redis commands of a batch of ${size}`,
        value: later / (SAMPLES - 4),
        unit: 'commands',
        goal: { atMost: 12 },
        note: `${first} for the first of a day`,
      })
    }
    return measurements
  } finally {
    await redis.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function commandsOf(link: RedisLink, sha: string, calls: readonly ScriptCall[]): Promise<number> {
  await link.send([['CONFIG', 'RESETSTAT']])
  for (const { keys, argument } of calls) {
    const [reply] = await link.send([['EVALSHA', sha, String(keys.length), ...keys, argument]])
    if (Number.isNaN(Number(reply))) throw new Error(`The script answered ${String(reply)}`)
  }
  const [info] = await link.send([['INFO', 'commandstats']])
  return [...String(info).matchAll(OURS)].reduce((sum, [, count]) => sum + Number(count), 0)
}
