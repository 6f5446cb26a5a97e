import { vi } from 'vitest'
import type { LiveDocuments } from '#lib/core/experiments/edit'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

type Services = Readonly<
  Record<'edgeConfig' | 'edgeConfigApi' | 'edgeConfigToken' | 'redisRest' | 'redisToken', string>
>

/** For tests: the publishing code as a process has it that has just started, with nothing in its memory. */
export async function processForTest(services: Services) {
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    VERCEL_API_URL: new URL(services.edgeConfigApi).origin,
    VERCEL_API_TOKEN: services.edgeConfigToken,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { readLiveDocuments, writeDocuments } = await import('#lib/stores/edge-config/write')
  const readLive = async (): Promise<LiveDocuments> => {
    const items = await readLiveDocuments()
    return { experiments: items.get('experiments'), content: items.get('content') }
  }
  return {
    ...(await import('../publish.ts')),
    ...(await import('../recover-publish.ts')),
    ...(await import('../history.ts')),
    ...(await import('../audit.ts')),
    ...(await import('../records.ts')),
    ...(await import('../settings.ts')),
    ...(await import('../change-status.ts')),
    ...(await import('../ship.ts')),
    ...(await import('../roll-back.ts')),
    ...(await import('../adopt-edit.ts')),
    ...(await import('../read-outside-edit.ts')),
    ...(await import('../publish-draft.ts')),
    ...(await import('../publish-piece.ts')),
    ...(await import('../publish-ratios.ts')),
    writeSettings: async (settings: object) => await redis().set(keys.settings(), JSON.stringify(settings)),
    redis,
    keys,
    writeDocuments,
    readLive,
  }
}

export type Process = Awaited<ReturnType<typeof processForTest>>
