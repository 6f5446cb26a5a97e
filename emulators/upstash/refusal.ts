import type { Command } from '../resp/encode-commands.ts'

/**
 * Commands that change, block or end a connection. All REST requests share one, and Upstash's REST
 * API knows no connections either, so it refuses them too.
 */
const NEEDS_OWN_CONNECTION = new Set(
  `AUTH HELLO RESET QUIT SELECT CLIENT MONITOR ASKING READONLY READWRITE
  MULTI EXEC DISCARD WATCH UNWATCH
  SUBSCRIBE PSUBSCRIBE SSUBSCRIBE UNSUBSCRIBE PUNSUBSCRIBE SUNSUBSCRIBE
  BLPOP BRPOP BLMOVE BRPOPLPUSH BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF
  CONFIG DEBUG SHUTDOWN SYNC PSYNC REPLCONF REPLICAOF SLAVEOF FAILOVER MODULE CLUSTER ACL
  SAVE BGSAVE BGREWRITEAOF SWAPDB MOVE MIGRATE`.split(/\s+/),
)

/** Why the REST API does not take this command, or null. */
export function findRefusal(command: Command): string | null {
  const name = String(command[0]).toUpperCase()
  const isBlockingRead = name === 'XREAD' || name === 'XREADGROUP'
  if (NEEDS_OWN_CONNECTION.has(name) || (isBlockingRead && blocks(command))) {
    return `ERR Command is not available: '${name}'. See https://upstash.com/docs/redis/overall/rediscompatibility for details`
  }
  return null
}

/** BLOCK stands among the options, which end at STREAMS; after that come keys. */
function blocks(command: Command): boolean {
  const words = command.map((argument) => argument.toString().toUpperCase())
  const end = words.indexOf('STREAMS')
  return words.slice(1, end === -1 ? undefined : end).includes('BLOCK')
}
