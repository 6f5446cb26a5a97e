import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'

test('a script that Redis does not know is sent once for two hundred callers, and again when it was forgotten', async () => {
  const { redisRest, redisToken } = await servicesForTest()
  vi.resetModules()
  stubEnvironment({ UPSTASH_REDIS_REST_URL: redisRest, UPSTASH_REDIS_REST_TOKEN: redisToken })
  const { StoredScript } = await import('./stored-script.ts')
  const { redis } = await import('./client.ts')
  // As long as ours; two hundred of it would be more than a request may hold.
  const script = new StoredScript<number>(
    `-- ${'x'.repeat(20_000)}\nreturn redis.call('INCRBY', KEYS[1], ARGV[1])`,
  )
  const loads = async () => {
    const { byCommand } = (await control(redisRest, '/__stats')) as { byCommand: Record<string, number> }
    return byCommand.script ?? 0
  }
  for (const round of [1, 2]) {
    await Promise.all(Array.from({ length: 200 }, () => script.run(['n'], ['1'])))
    expect(await loads()).toBe(round * 2 - 1)
    await redis().scriptFlush()
  }
  expect(await redis().get('n')).toBe(400)
})

test('a script that fails says why, and is not run again', async () => {
  const { redisRest, redisToken } = await servicesForTest()
  vi.resetModules()
  stubEnvironment({ UPSTASH_REDIS_REST_URL: redisRest, UPSTASH_REDIS_REST_TOKEN: redisToken })
  const { StoredScript } = await import('./stored-script.ts')
  await expect(new StoredScript(`return redis.call('NO-SUCH')`).run([], [])).rejects.toThrow(/unknown/i)
})
