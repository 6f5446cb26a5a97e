import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseBatch } from '#lib/core/events/parse-batch'

type Callback = (metric: { name: string; value: number; navigationType: string }) => void

const measured = new Map<string, Callback>()
const reports: Record<string, unknown>[] = []
const newPage = () => Object.assign(new EventTarget(), { visibilityState: 'visible' })
let page = newPage()
const shown = { path: '/', code: 'us_1' }

vi.mock('web-vitals', () => {
  const on = (name: string) => (callback: Callback) => measured.set(name, callback)
  return { onLCP: on('LCP'), onINP: on('INP'), onCLS: on('CLS'), onFCP: on('FCP'), onTTFB: on('TTFB') }
})
vi.mock('./track.ts', () => ({
  placeShown: () => ({ ...shown }),
  report: (event: Record<string, unknown>) => reports.push(event),
}))

const measure = (name: string, value: number, navigationType = 'navigate') =>
  measured.get(name)?.({ name, value, navigationType })
const hide = () => {
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(async () => {
  measured.clear()
  reports.length = 0
  Object.assign(shown, { path: '/', code: 'us_1' })
  page = newPage()
  vi.stubGlobal('document', page)
  vi.spyOn(Math, 'random').mockReturnValue(0.5)
  const serverTiming = [
    { name: 'edge-compute', duration: 1.5 },
    { name: 'geo', duration: 0 },
    { name: 'origin-request', duration: 40 },
  ]
  vi.stubGlobal('performance', { getEntriesByType: () => [{ serverTiming }] })
  vi.resetModules()
  const { watchVitals } = await import('./watch-vitals.ts')
  watchVitals()
  watchVitals()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('each vital is reported once, with its last value, when the page is first hidden', () => {
  measure('CLS', 0.01)
  measure('LCP', 1_200)
  expect(reports).toEqual([])
  measure('CLS', 0.05)
  hide()
  measure('CLS', 0.3)
  hide()
  expect(reports).toEqual([
    { type: 'vital', vital: { metric: 'CLS', value: 0.05 }, path: '/', code: 'us_1' },
    { type: 'vital', vital: { metric: 'LCP', value: 1_200 }, path: '/', code: 'us_1' },
  ])
})

test('the vitals of a load stay with its page when another route is shown, and a restored page has none', () => {
  measure('LCP', 1_200)
  Object.assign(shown, { path: '/products', code: 'us_2' })
  measure('LCP', 20, 'back-forward-cache')
  measure('TTFB', 0, 'back-forward-cache')
  hide()
  expect(reports).toEqual([
    { type: 'vital', vital: { metric: 'LCP', value: 1_200 }, path: '/', code: 'us_1' },
  ])
})

test('the time to the first byte comes with the server’s share of it, as the server takes it', () => {
  measure('TTFB', 60)
  hide()
  const vital = { metric: 'TTFB', value: 60, server: { 'edge-compute': 1.5, 'origin-request': 40 } }
  expect(reports).toEqual([{ type: 'vital', vital, path: '/', code: 'us_1' }])
  const events = [{ id: 'a', ...reports[0] }]
  expect(parseBatch({ events })).toEqual({ ok: true, batch: { events } })
})
