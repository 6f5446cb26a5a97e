import * as v from 'valibot'
import { DEVICES } from '#lib/core/events/device'
import type { ActivityBatch } from '#lib/core/live/activity'

const Item = v.variant('kind', [
  v.object({ kind: v.literal('view') }),
  v.object({ kind: v.literal('exposure'), experiment: v.string(), variant: v.string() }),
  v.object({ kind: v.literal('conversion'), goal: v.string(), valueMinor: v.number() }),
])
const Batches = v.array(
  v.object({
    visitor: v.string(),
    country: v.string(),
    device: v.picklist(DEVICES),
    path: v.string(),
    items: v.array(Item),
  }),
)

/** Whether the body of an event is what this version of the code tells of batches. */
export function isActivityBatches(body: unknown): body is readonly ActivityBatch[] {
  return v.is(Batches, body)
}
