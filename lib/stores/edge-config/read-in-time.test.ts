import { expect, test, vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'
import { control, servicesForTest } from '../../../emulators/services-for-test.ts'

test('a store that hangs is given up after two seconds, and one that answers is not', async () => {
  const services = await servicesForTest()
  vi.resetModules()
  stubEnvironment({ EDGE_CONFIG: services.edgeConfig })
  const { readInTime } = await import('./read-in-time.ts')
  expect(await readInTime(['experiments'])).toEqual({})
  await control(services.edgeConfigApi, '/__fault', { latencyMs: 6_000 })
  const begun = performance.now()
  await expect(readInTime(['experiments'])).rejects.toThrow('within 2000 ms')
  expect(performance.now() - begun).toBeLessThan(3_500)
})
