import { digestOf } from '#lib/core/events/digest'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { countViews } from '#lib/stores/redis/scripts/count-views'
import type { CountedEvent } from './recorded-event.ts'
import { aDayBefore, DAY_COUNTERS_SECONDS, SEEN_SECONDS, toDate, toDayNumber } from './retention.ts'

let script: ReturnType<ReturnType<typeof redis>['createScript']> | undefined

/**
 * Counts what somebody did who may not be recognised; nothing of them is kept. Repetitions count once.
 * @throws when Redis does not answer in time
 */
export async function storeUnidentified(events: readonly CountedEvent[], now: number): Promise<void> {
  if (events.length === 0) return
  const batch = {
    today: toDayNumber(now),
    keep: { seenSeconds: 2 * SEEN_SECONDS, daySeconds: DAY_COUNTERS_SECONDS },
    events: events.map(({ id, name }) => ({ id: digestOf(id), name })),
  }
  script ??= redis().createScript(countViews)
  const yesterday = toDate(aDayBefore(now))
  await script.exec(
    [keys.seenEvents(toDate(now)), keys.seenEvents(yesterday), keys.day(toDate(now))],
    [JSON.stringify(batch)],
  )
}
