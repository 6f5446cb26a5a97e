import { expect, test } from 'vitest'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'

const lcp = (value: number, code: string) => event('vital', { code, vital: { metric: 'LCP', value } })

test('a visitor brings one value of each vital into a variant, the first, seen or not', async () => {
  const { send, newVisitor, readVitals, tagOf } = await ingestForTest(await servicesForTest())
  const { headers, code, variantOf } = await newVisitor()
  await send(headers, { events: [lcp(1_000, code)] })
  await send(headers, { events: [event('exposure', { code }), lcp(9_000, code)] })
  await send(headers, { events: [event('vital', { code, vital: { metric: 'INP', value: 80 } })] })
  const vitals = await readVitals('hero-copy', tagOf('hero-copy'))
  expect(vitals).toEqual(
    new Map([
      [
        variantOf('hero-copy'),
        new Map([
          ['LCP', new Map([[toVitalBucket('LCP', 1_000), 1]])],
          ['INP', new Map([[toVitalBucket('INP', 80), 1]])],
        ]),
      ],
    ]),
  )
})

test('a vital does not make a visitor of somebody who saw nothing, and the exposure after it counts', async () => {
  const { send, newVisitor, readCounts } = await ingestForTest(await servicesForTest())
  const { headers, code, variantOf } = await newVisitor()
  await send(headers, { events: [lcp(1_000, code)] })
  await send(headers, { events: [event('conversion', { name: 'signup' })] })
  expect((await readCounts(['hero-copy'])).get('hero-copy')?.size).toBe(0)
  await send(headers, { events: [event('exposure', { code })] })
  expect((await readCounts(['hero-copy'])).get('hero-copy')?.get(variantOf('hero-copy'))).toMatchObject({
    visitors: 1,
    goals: new Map(),
  })
})

test('a page that shows another variant than the visitor’s own tells nothing about either', async () => {
  const { send, newVisitor, readVitals, tagOf } = await ingestForTest(await servicesForTest())
  const { headers, variantOf } = await newVisitor()
  const other = variantOf('hero-copy') === 'bold' ? 'us_1~hero-copy_1_control_1_1' : 'us_1~hero-copy_1_bold'
  const answer = await send(headers, { events: [lcp(1_000, other)] })
  expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, null])
  expect((await readVitals('hero-copy', tagOf('hero-copy'))).size).toBe(0)
})
