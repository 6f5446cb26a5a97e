import { digestOf } from '#lib/core/events/digest'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { keys } from '#lib/stores/redis/keys'
import { countEvents } from '#lib/stores/redis/scripts/count-events'
import { StoredScript } from '#lib/stores/redis/stored-script'
import type { DropReason } from './drop-reason.ts'
import type { AnonymousEvent } from './recorded-event.ts'
import { MOST_IDS, RETENTION } from './retention.ts'

const HOUR_MS = 3_600_000

/** `CountsForRedis`: without an id a repetition is not recognised. */
type Count = {
  readonly id?: string
  readonly names: readonly string[]
  readonly isYesterday?: boolean
  readonly histograms?: readonly string[]
  readonly bucket?: number
  readonly timings?: readonly { readonly name: string; readonly bucket: number }[]
}

const script = new StoredScript<number>(countEvents)

/**
 * Counts what somebody did who may not be recognised; nothing of them is kept. Repetitions count once.
 * @throws when Redis does not answer in time
 */
export async function storeAnonymous(events: readonly AnonymousEvent[], now: number): Promise<void> {
  if (events.length === 0) return
  await count(
    events.map((event) => {
      const { names, isYesterday } = event
      const base = { id: digestOf(event.id), names, isYesterday }
      if (event.kind !== 'vital') return base
      const { histograms, bucket, timings } = event
      return { ...base, histograms, bucket, ...(timings.length > 0 && { timings }) }
    }),
    now,
  )
}

/**
 * Counts a batch that was dropped unread; the numbers are for the share of bots, so a repetition may count again.
 * @throws when Redis does not answer in time
 */
export async function recordDroppedBatch(reason: DropReason, now: number): Promise<void> {
  await count([{ names: ['batches:dropped', `dropped:${reason}`] }], now)
}

async function count(events: readonly Count[], now: number): Promise<void> {
  const hour = Math.floor(now / HOUR_MS)
  const { seenAnonymousSeconds: seenSeconds, daySeconds } = RETENTION
  const batch = { hour, keep: { seenSeconds, daySeconds, mostIds: MOST_IDS.ofHour }, events }
  await script.run(
    [keys.seenEvents(toHour(hour)), keys.seenEvents(toHour(hour - 1)), keys.day(toDateText(toDay(now)))],
    [JSON.stringify(batch)],
  )
}

/** `2026-11-21T10`: no visitor's id has a colon or is as short. */
function toHour(hour: number): string {
  return new Date(hour * HOUR_MS).toISOString().slice(0, 13)
}
