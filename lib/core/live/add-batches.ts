import {
  ACTIVE_MINUTES,
  type Activity,
  type ActivityBatch,
  MOST_VISITORS,
  type SecondCount,
  STRIP_MINUTES,
  TAIL_LENGTH,
} from './activity.ts'
import { toTail } from './to-tail.ts'

/** The state after batches that were told at once; `id` is that of the message. */
export function addBatches(
  activity: Activity,
  id: string,
  at: string,
  batches: readonly ActivityBatch[],
): Activity {
  const second = Math.floor(Date.parse(at) / 1_000)
  const present = batches
    .filter(({ visitor, path }) => visitor !== '' && path !== '')
    .map(({ visitor, country, path }) => ({ visitor, second, country, path }))
  const seen = new Set(present.map(({ visitor }) => visitor))
  const others = activity.visitors.filter(({ visitor }) => !seen.has(visitor))
  return {
    ...activity,
    at,
    visitors: [...present, ...others].slice(0, MOST_VISITORS),
    seconds: countIn(activity.seconds, second, batches),
    tail: [...toTail(id, at, batches), ...activity.tail].slice(0, TAIL_LENGTH),
  }
}

/** The state as of a later moment: who was seen too long ago is gone. */
export function passTime(activity: Activity, now: number): Activity {
  const second = Math.floor(now / 1_000)
  return {
    ...activity,
    visitors: activity.visitors.filter((one) => one.second > second - ACTIVE_MINUTES * 60),
    seconds: activity.seconds.filter((one) => one.second > second - STRIP_MINUTES * 60),
  }
}

function countIn(
  seconds: readonly SecondCount[],
  second: number,
  batches: readonly ActivityBatch[],
): readonly SecondCount[] {
  const known = seconds.find((one) => one.second === second)
  const counts = { view: 0, exposure: 0, conversion: 0, ...known?.counts }
  for (const { kind } of batches.flatMap(({ items }) => items)) counts[kind] += 1
  return [...seconds.filter((one) => one.second !== second), { second, counts }]
}
