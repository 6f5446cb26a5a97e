import { join } from 'node:path'
import { loadTokens } from './data-dir/load-tokens.ts'
import { lockDataDir } from './data-dir/lock-data-dir.ts'
import { startEdgeConfig } from './edge-config/server.ts'
import { startOrigins } from './origins/start-origins.ts'
import { openRedis } from './redis/open-redis.ts'
import { startUpstash } from './upstash/server.ts'

/** Where the local services answer, and with which tokens. */
export type LocalServices = {
  /** Connection string for the SDK. */
  edgeConfig: string
  /** …/v1/edge-config/<id> */
  edgeConfigApi: string
  edgeConfigToken: string
  redisRest: string
  redisToken: string
  /** redis:// URL for any Redis client. */
  redis: string
  /** The demo's origins behind the gateway: base addresses by region; none unless they were asked for. */
  origins: Readonly<Record<string, string>>
  /** Ends all of them; everything acknowledged is on disk when it resolves. */
  stop: () => Promise<void>
}

const EDGE_CONFIG_ID = 'ecfg_local'
/** The platform's limit on its Pro plan. */
const EDGE_CONFIG_LIMIT_BYTES = 64 * 1024

/**
 * Starts Edge Config and Upstash on 127.0.0.1, their data in `dataDir`. A port of 0 or none is a free
 * one. With `redisUrl` that Redis keeps the data instead of the embedded Valkey.
 *
 * @throws DataDirInUse when another living process uses the directory; the system's error when a port
 * is taken; Error when the Redis of `redisUrl` does not answer.
 */
export async function startLocalServices(options: {
  dataDir: string
  ports?: { edgeConfig?: number; upstash?: number; redis?: number }
  redisUrl?: string
  edgeConfigLimitBytes?: number
  withOrigins?: boolean
}): Promise<LocalServices> {
  const { dataDir, ports = {}, redisUrl, edgeConfigLimitBytes = EDGE_CONFIG_LIMIT_BYTES } = options
  const undo: (() => Promise<void>)[] = []
  const stop = () => stopAll(undo)
  try {
    undo.push(await lockDataDir(dataDir))
    const tokens = await loadTokens(dataDir)
    const redis = await openRedis({ dataDir, port: ports.redis ?? 0, ...(redisUrl ? { redisUrl } : {}) })
    undo.push(redis.stop)
    const upstash = await startUpstash({ link: redis.link, token: tokens.redis, port: ports.upstash ?? 0 })
    undo.push(upstash.stop)
    const edgeConfig = await startEdgeConfig({
      id: EDGE_CONFIG_ID,
      readToken: tokens.edgeConfig,
      apiToken: tokens.edgeConfig,
      path: join(dataDir, 'edge-config.json'),
      limitBytes: edgeConfigLimitBytes,
      port: ports.edgeConfig ?? 0,
    })
    undo.push(edgeConfig.stop)
    const origins = await startOrigins(options.withOrigins ?? false, undo)
    return {
      edgeConfig: `${edgeConfig.url}/${EDGE_CONFIG_ID}?id=${EDGE_CONFIG_ID}&token=${tokens.edgeConfig}`,
      edgeConfigApi: `${edgeConfig.url}/v1/edge-config/${EDGE_CONFIG_ID}`,
      edgeConfigToken: tokens.edgeConfig,
      redisRest: upstash.url,
      redisToken: tokens.redis,
      redis: redis.url,
      origins,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** In reverse order, so that requests end before the stores behind them; all are tried, the first failure is thrown. */
async function stopAll(undo: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const one of undo.splice(0).reverse()) {
    await one().catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}
