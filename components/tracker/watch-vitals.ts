import { type MetricType, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'
import type { Vital } from './queue.ts'
import { placeShown, report } from './track.ts'

/** The share of loads that also tell which element is to blame; the code for that is as large as the tracker. */
const ATTRIBUTED = 0.1
const SERVER_TIMINGS = /^(?:edge-compute|cache-lookup|origin-request)$/
const CAPTURING = { capture: true }

let isWatching = false

/**
 * Measures the load, once, whatever routes follow it: each vital is reported when the page is first hidden, because
 * CLS and INP may grow until then, and belongs to the page that was loaded. A page that the browser had frozen is shown
 * without a load and reports none.
 */
export function watchVitals(): void {
  if (isWatching) return
  isWatching = true
  const place = placeShown()
  const vitals = new Map<string, Vital>()
  const keep = (metric: MetricType, element?: string) => {
    if (metric.navigationType !== 'back-forward-cache') vitals.set(metric.name, toVital(metric, element))
  }
  for (const measure of [onLCP, onINP, onCLS, onFCP, onTTFB]) measure((metric) => keep(metric))
  if (Math.random() < ATTRIBUTED)
    // Without it, offline or gone with a deploy, the vitals come without their elements.
    void import('./attribute-vitals.ts').then((lazy) => lazy.attributeVitals(keep)).catch(() => {})
  // Capturing, so that it runs before the queue sends what it has; the vitals are final by then.
  const onHidden = () => {
    if (document.visibilityState !== 'hidden') return
    document.removeEventListener('visibilitychange', onHidden, CAPTURING)
    for (const vital of vitals.values()) report({ type: 'vital', vital, ...place })
  }
  document.addEventListener('visibilitychange', onHidden, CAPTURING)
}

function toVital({ name, value }: MetricType, element?: string): Vital {
  const vital = { metric: name, value, ...(element && { element }) }
  return name === 'TTFB' ? { ...vital, server: readServerTiming() } : vital
}

/** What the server says about its share of the navigation; browsers tell it on https and localhost only. */
function readServerTiming(): Readonly<Record<string, number>> {
  const [navigation] = performance.getEntriesByType('navigation')
  const timings = navigation?.serverTiming?.filter(({ name }) => SERVER_TIMINGS.test(name)) ?? []
  return Object.fromEntries(timings.map(({ name, duration }) => [name, duration]))
}
