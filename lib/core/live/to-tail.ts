import type { ActivityBatch, TailEvent } from './activity.ts'

/** The events of the batches that were told at once, the last first. `id` is that of the message. */
export function toTail(id: string, at: string, batches: readonly ActivityBatch[]): readonly TailEvent[] {
  return batches
    .flatMap(({ items, ...batch }, place) =>
      items.map((item, index) => ({ id: `${id}.${place}.${index}`, at, ...batch, item })),
    )
    .reverse()
}
