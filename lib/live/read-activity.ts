import {
  ACTIVE_MINUTES,
  ACTIVITY_KINDS,
  type ActiveVisitor,
  type Activity,
  MOST_VISITORS,
  type SecondCount,
  STRIP_MINUTES,
  TAIL_LENGTH,
} from '#lib/core/live/activity'
import { toTail } from '#lib/core/live/to-tail'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { isActivityBatches } from './activity-batches.ts'
import { MINUTE_MS, parseRecord } from './activity-record.ts'
import { readNewestEvents } from './read-stream.ts'

type Hash = Readonly<Record<string, unknown>> | null

/** What is happening on the site, as of a moment. @throws when Redis does not answer */
export async function readActivity(now: number): Promise<Activity> {
  const minute = Math.floor(now / MINUTE_MS)
  const strip = minutesUpTo(minute, STRIP_MINUTES)
  const recent = minutesUpTo(minute, ACTIVE_MINUTES)
  // Commands of one tick share a request.
  const [counts, visitors, crowd, newest] = await Promise.all([
    Promise.all(strip.map((each) => redis().hgetall<Record<string, unknown>>(keys.liveCounts(each)))),
    Promise.all(recent.map((each) => redis().hgetall<Record<string, unknown>>(keys.liveVisitors(each)))),
    countCrowd(recent),
    readNewestEvents('events', TAIL_LENGTH),
  ])
  const active = activeSince(visitors, Math.floor(now / 1_000) - ACTIVE_MINUTES * 60)
  const events = newest.flatMap(({ id, at, body }) =>
    isActivityBatches(body) ? toTail(id ?? at, at, body) : [],
  )
  return {
    at: new Date(now).toISOString(),
    visitors: active.slice(0, MOST_VISITORS),
    crowd: isMuchMore(crowd, active.length) ? crowd : active.length > MOST_VISITORS ? active.length : null,
    seconds: strip.flatMap((each, index) => toSeconds(each, counts[index] ?? null)),
    tail: events.slice(0, TAIL_LENGTH),
  }
}

/** The minute itself is under way, so that one more is needed for the time to be whole. */
function minutesUpTo(minute: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, index) => minute - count + index)
}

async function countCrowd([first = 0, ...more]: readonly number[]): Promise<number> {
  return await redis().pfcount(keys.liveCrowd(first), ...more.map((minute) => keys.liveCrowd(minute)))
}

/** The estimate is within 0.8 %, and counts the whole of its first minute: only far beyond the list it says more. */
function isMuchMore(estimate: number, listed: number): boolean {
  return estimate > 500 && estimate > 1.5 * listed
}

/** Each visitor where they were last, whoever was seen last first. */
function activeSince(minutes: readonly Hash[], since: number): readonly ActiveVisitor[] {
  const last = new Map<string, ActiveVisitor>()
  for (const hash of minutes)
    for (const [visitor, text] of Object.entries(hash ?? {})) {
      const record = parseRecord(text)
      if (record !== null && record.second > since) last.set(visitor, { visitor, ...record })
    }
  return [...last.values()].sort((a, b) => b.second - a.second)
}

function toSeconds(minute: number, hash: Hash): readonly SecondCount[] {
  const seconds = new Map<number, Record<(typeof ACTIVITY_KINDS)[number], number>>()
  for (const [field, value] of Object.entries(hash ?? {})) {
    const [second = '', name = ''] = field.split(':')
    const kind = ACTIVITY_KINDS.find((known) => known === name)
    if (kind === undefined) continue
    const at = minute * 60 + Number(second)
    const counts = seconds.get(at) ?? { view: 0, exposure: 0, conversion: 0 }
    counts[kind] += Number(value)
    seconds.set(at, counts)
  }
  return [...seconds].map(([second, counts]) => ({ second, counts })).sort((a, b) => a.second - b.second)
}
