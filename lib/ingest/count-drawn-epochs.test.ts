import { afterEach, expect, test, vi } from 'vitest'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { devicesAt, variantIn } from './testing/devices-at.ts'
import { event } from './testing/ingest-for-test.ts'
import { putExperiments } from './testing/put-experiments.ts'
import { HOUR, NOON } from './testing/shop-at.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('who comes back after the ratios have changed counts in the epoch in which they were drawn', async () => {
  const services = await servicesForTest()
  const shop = await devicesAt(services, NOON)
  const [early, late] = [shop.newDevice(), shop.newDevice()]
  const drawn = variantIn(await early.view(), 'hero-copy')
  const other = drawn === 'bold' ? 'control' : 'bold'
  const variants = ['control', 'bold'].map((key) => ({ key, ratio: key === other ? 1 : 0 }))
  await putExperiments(services, ({ id }) => (id === 'hero-copy' ? { epoch: 7, variants } : {}))
  shop.later(NOON + HOUR)
  await early.view()
  await vi.waitFor(async () => expect(variantIn(await shop.newDevice().view(), 'hero-copy')).toBe(other))
  for (const device of [early, late]) {
    const code = await device.view()
    const vital = { metric: 'LCP', value: 900 }
    await device.send([
      event('exposure', { code }),
      event('conversion', { name: 'signup' }),
      event('vital', { code, vital }),
    ])
  }
  const { epochs } = await shop.readExperimentSums('hero-copy', shop.tag)
  const counted = epochs.map(({ epoch, variants: cells }) => [
    epoch,
    [...cells].map(([variant, { visitors, goals }]) => [variant, visitors, goals.get('signup')?.reached]),
  ])
  expect(counted).toEqual([
    [1, [[drawn, 1, 1]]],
    [7, [[other, 1, 1]]],
  ])
})
