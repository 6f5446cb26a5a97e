import { expect, test } from 'vitest'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { servicesForTest } from '../../emulators/services-for-test.ts'
import { event, ingestForTest } from './testing/ingest-for-test.ts'

const lcp = (value: number, code: string) => event('vital', { code, vital: { metric: 'LCP', value } })

test('a visitor brings one value of each vital into a variant, the first, seen or not', async () => {
  const { send, newVisitor, readEpochVitals, tagOf } = await ingestForTest(await servicesForTest())
  const { headers, code, variantOf } = await newVisitor()
  await send(headers, { events: [lcp(1_000, code)] })
  await send(headers, { events: [event('exposure', { code }), lcp(9_000, code)] })
  await send(headers, { events: [event('vital', { code, vital: { metric: 'INP', value: 80 } })] })
  const epochs = await readEpochVitals('hero-copy', tagOf('hero-copy'), { now: Date.now() })
  expect(epochs.get(1)).toEqual(
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
  const { send, newVisitor, readEpochVitals, tagOf } = await ingestForTest(await servicesForTest())
  const { headers, variantOf } = await newVisitor()
  const other = variantOf('hero-copy') === 'bold' ? 'us_1~hero-copy_1_control_1_1' : 'us_1~hero-copy_1_bold'
  const answer = await send(headers, { events: [lcp(1_000, other)] })
  expect([answer.status, answer.headers.get('x-dropped')]).toEqual([204, null])
  const epochs = await readEpochVitals('hero-copy', tagOf('hero-copy'), { now: Date.now() })
  expect(epochs.size).toBe(0)
})

const today = () => new Date().toISOString().slice(0, 10)

test('what the server says about its share of a load is kept by page, with and without an identity', async () => {
  const { send, newVisitor, readSiteDays } = await ingestForTest(await servicesForTest())
  const ttfb = (server: object) =>
    event('vital', { path: '/cart', vital: { metric: 'TTFB', value: 300, server } })
  await send((await newVisitor()).headers, {
    events: [ttfb({ 'edge-compute': 4, 'origin-request': 90, db: 7 })],
  })
  await send({ 'sec-gpc': '1' }, { events: [ttfb({ 'edge-compute': 4 })] })
  const [day] = await readSiteDays(today(), today())
  const bucket = (value: number, count: number) => new Map([[toVitalBucket('TTFB', value), count]])
  expect(day?.timings).toEqual(
    new Map([
      [
        'edge-compute',
        new Map([
          ['all', bucket(4, 2)],
          ['path:/cart', bucket(4, 2)],
        ]),
      ],
      [
        'origin-request',
        new Map([
          ['all', bucket(90, 1)],
          ['path:/cart', bucket(90, 1)],
        ]),
      ],
    ]),
  )
  expect(day?.names.has('timing')).toBe(false)
})

test('the element to blame is kept with its page, on one line, and no more elements than a day holds', async () => {
  const { send, newVisitor, readSiteDays } = await ingestForTest(await servicesForTest())
  const blame = (element: string, path = '/') =>
    event('vital', { path, vital: { metric: 'LCP', value: 5_000, element } })
  await send((await newVisitor()).headers, {
    events: [blame('main >\n img.hero'), blame('\u0000 '), blame('h1', '/cart')],
  })
  for (let batch = 0; batch < 7; batch++) {
    const events = Array.from({ length: 50 }, (_, index) => blame(`#x${batch}-${index}`))
    await send((await newVisitor()).headers, { events })
  }
  const [day] = await readSiteDays(today(), today())
  const elements = day?.elements.get('LCP') ?? new Map()
  expect([...elements.keys()].slice(0, 2).toSorted()).toEqual(['/ main > img.hero', '/cart h1'])
  expect(elements.size).toBe(301)
  expect([...(elements.get('(other)') ?? [])]).toEqual([[toVitalBucket('LCP', 5_000), 52]])
})
