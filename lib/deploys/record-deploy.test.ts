import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { servicesForTest } from '../../emulators/services-for-test.ts'

const NOON = Date.parse('2026-11-20T12:00:00Z')

/** On a store of its own, as another instance of a commit each time. */
async function deploysForTest() {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { recordDeploy } = await import('./record-deploy.ts')
  const { readDeploys } = await import('./read-deploys.ts')
  const start = async (commit: string, at: number) => {
    vi.stubEnv('VERCEL_GIT_COMMIT_SHA', commit)
    await recordDeploy(at)
  }
  return { start, readDeploys, redis, keys }
}

test('a deployment stands at the moment at which its first instance started, whichever starts later', async () => {
  const { start, readDeploys } = await deploysForTest()
  await start('0123456789abcdef', NOON)
  await start('0123456789abcdef', NOON + 60_000)
  await start('fedcba98765', NOON + 120_000)
  expect(await readDeploys(0)).toEqual([
    { name: '0123456', at: '2026-11-20T12:00:00.000Z' },
    { name: 'fedcba9', at: '2026-11-20T12:02:00.000Z' },
  ])
  expect(await readDeploys(NOON + 1)).toHaveLength(1)
})

test('what is noted is bounded and ends, and what has no name is not noted', async () => {
  const { start, redis, keys } = await deploysForTest()
  await start('', NOON)
  expect(await redis().exists(keys.deploys())).toBe(0)
  for (let number = 0; number < 210; number += 1) await start(`commit-${number}`, NOON + number)
  expect(await redis().zcard(keys.deploys())).toBe(200)
  expect(await redis().ttl(keys.deploys())).toBeGreaterThan(300 * 86_400)
})
