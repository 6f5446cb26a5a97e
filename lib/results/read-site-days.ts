import { toDateText, toDay } from '#lib/core/events/event-time'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { addHistograms, type Histogram, parseHistogram } from './parse-histogram.ts'

/** What happened on the site on one UTC day. */
export type SiteDay = {
  readonly date: string
  /** `visitors`, `sessions`, `bounces`, `views`; a total that is missing is zero. Only `views` holds the unidentified. */
  readonly totals: ReadonlyMap<string, number>
  /**
   * Kind → name → count. Page views: `views` (identified, unidentified), `path`, `country`, `device`. Sessions: `entry`,
   * `exit`, `channel`, `referrer`, `source`, `medium`, `campaign`. Events: `event`. What was not counted: `dropped` by
   * reason (events; batches where the reason stands in the headers) and `batches`.
   */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Vital → `all`, `path:/…`, `country:DE`, `device:mobile` → histogram of all values. */
  readonly vitals: ReadonlyMap<string, ReadonlyMap<string, Histogram>>
  /** Part of `Server-Timing` → `all`, `path:/…` → histogram of its durations. */
  readonly timings: ReadonlyMap<string, ReadonlyMap<string, Histogram>>
  /** Vital → `<path> <selector>` → histogram of the loads for which the element is to blame; told by a sample of loads. */
  readonly elements: ReadonlyMap<string, ReadonlyMap<string, Histogram>>
}

const HISTOGRAMS = { vital: 'vitals', timing: 'timings', element: 'elements' } as const

type Counting = {
  readonly totals: Map<string, number>
  readonly names: Map<string, Map<string, number>>
  readonly vitals: Map<string, Map<string, Histogram>>
  readonly timings: Map<string, Map<string, Histogram>>
  readonly elements: Map<string, Map<string, Histogram>>
}

/**
 * The days from one UTC date to another, both included. A day includes what arrived on the next.
 * @throws when Redis does not answer in time
 */
export async function readSiteDays(from: string, to: string): Promise<readonly SiteDay[]> {
  const [first, last] = [dayOf(from), dayOf(to)]
  const days = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index)
  const pipeline = redis().pipeline()
  for (const day of [...days, last + 1]) pipeline.hgetall(keys.day(toDateText(day)))
  const hashes = await pipeline.exec<(Record<string, unknown> | null)[]>()
  return days.map((day, index) => toSiteDay(toDateText(day), hashes[index] ?? {}, hashes[index + 1] ?? {}))
}

/** A day from its own hash, and from the late fields (`<…`) of the next one's. */
export function toSiteDay(
  date: string,
  own: Readonly<Record<string, unknown>>,
  next: Readonly<Record<string, unknown>>,
): SiteDay {
  const histograms = { vitals: new Map(), timings: new Map(), elements: new Map() }
  const day: Counting = { totals: new Map(), names: new Map(), ...histograms }
  for (const [field, value] of Object.entries(own)) if (!field.startsWith('<')) add(day, field, value)
  for (const [field, value] of Object.entries(next))
    if (field.startsWith('<')) add(day, field.slice(1), value)
  return { date, ...day }
}

function add(day: Counting, field: string, value: unknown): void {
  if (field.startsWith('~')) return
  const [, kind, name = ''] = /^([a-z]+)(?::(.*))?$/s.exec(field) ?? []
  if (kind === undefined) return
  const { totals, names } = day
  if (isHistogram(kind)) {
    const [, measured = '', part = ''] = /^([A-Za-z-]+):(.*)$/s.exec(name) ?? []
    const parts = ofKind(day[HISTOGRAMS[kind]], measured)
    parts.set(part, addHistograms(parts.get(part) ?? new Map(), parseHistogram(value)))
  } else if (name === '') totals.set(kind, (totals.get(kind) ?? 0) + Number(value))
  else {
    const counts = ofKind(names, kind)
    counts.set(name, (counts.get(name) ?? 0) + Number(value))
  }
}

function isHistogram(kind: string): kind is keyof typeof HISTOGRAMS {
  return Object.hasOwn(HISTOGRAMS, kind)
}

function ofKind<T>(kinds: Map<string, Map<string, T>>, kind: string): Map<string, T> {
  const found = kinds.get(kind) ?? new Map<string, T>()
  kinds.set(kind, found)
  return found
}

function dayOf(date: string): number {
  return toDay(Date.parse(`${date}T00:00:00Z`))
}
