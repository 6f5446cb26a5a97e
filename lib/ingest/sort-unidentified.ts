import type { Event } from '#lib/core/events/event'
import { toVitalBucket } from '#lib/core/events/vital-bucket'
import { nameTimings, nameView, nameVital, type Surroundings } from './name-view.ts'
import type { AnonymousEvent } from './recorded-event.ts'
import { type Sorted, sortWith, toCount } from './sort-events.ts'

/**
 * What is kept of the events of somebody who may not be recognised: that a page was viewed, how fast it was, and what
 * happened on it. Nothing of it can be tied together.
 */
export function sortUnidentified(
  events: readonly Event[],
  context: Surroundings & { readonly now: number },
): Sorted<AnonymousEvent> {
  return sortWith<AnonymousEvent>(events, context.now, (event, time) => {
    switch (event.type) {
      case 'pageview':
        return [{ ...toCount(event, time, ''), names: nameView(event, context, 'unidentified') }]
      case 'custom':
        return [toCount(event, time, `event:${event.name}`)]
      case 'vital': {
        const { id, vital } = event
        const { metric, value } = vital
        const histograms = nameVital(event, context)
        const timings = nameTimings(event)
        const bucket = toVitalBucket(metric, value)
        return [{ kind: 'vital', id, ...time, names: [], metric, bucket, histograms, timings, shown: [] }]
      }
      case 'exposure':
      case 'conversion':
        return 'no-visitor'
    }
  })
}
