import { CHANNELS } from '#lib/core/events/channel'
import { DEVICES } from '#lib/core/events/device'
import { DIGEST_LENGTH, digestOf } from '#lib/core/events/digest'
import { PURCHASE } from '#lib/core/events/event'
import { toDay } from '#lib/core/events/event-time'
import { shortName } from '#lib/core/events/short-name'
import { VITALS } from '#lib/core/events/vital-bucket'
import type { BatchOwner } from './batch-owner.ts'
import type { CountingExperiment } from './counting-experiments.ts'
import { UNKNOWN_COUNTRY } from './name-view.ts'
import type { RecordedEvent } from './recorded-event.ts'
import { MOST_IDS, RETENTION } from './retention.ts'

/** 42 random bits, and 13 more by the shard: two of a hundred million visitors share them once in seven sites. */
const VISITOR_LENGTH = 7

/** What a visitor is called in their shard. */
export function toStateName(visitor: BatchOwner['visitor']): string {
  return visitor.slice(0, VISITOR_LENGTH)
}

/** An experiment under one seed, as the sums name it: a restart counts afresh. */
export function experimentKey({ id, tag }: Pick<CountingExperiment, 'id' | 'tag'>): string {
  return `${id}.${tag}`
}

/** The same in a state. */
export function experimentShort(experiment: Pick<CountingExperiment, 'id' | 'tag'>): string {
  return shortName(experimentKey(experiment), 4)
}

/**
 * The experiments that a batch can change: with a conversion all that count, else those on its pages; with a user all
 * that go by user, of which the device may have been a unit of its own until now.
 */
export function concernedBy(
  events: readonly RecordedEvent[],
  { experiments, user }: Pick<BatchOwner, 'experiments' | 'user'>,
): readonly CountingExperiment[] {
  if (events.some(({ kind }) => kind === 'conversion')) return experiments
  const named = new Set(events.flatMap(experimentsOf))
  return experiments.filter(({ id, isByUser }) => named.has(id) || (isByUser && user !== undefined))
}

function experimentsOf(event: RecordedEvent): readonly string[] {
  if (event.kind === 'exposure') return [event.experiment]
  return event.kind === 'vital' ? event.shown.map(({ experiment }) => experiment) : []
}

/** `BatchForRedis`: the argument of the script `record-batch`. */
export function toBatchText(
  { visitor, user, now, country, device, market, markets }: BatchOwner,
  experiments: readonly CountingExperiment[],
  events: readonly RecordedEvent[],
): string {
  return JSON.stringify({
    visitor: toStateName(visitor),
    ...(user !== undefined && { user, links: events.length === 0 }),
    today: toDay(now),
    digestLength: DIGEST_LENGTH,
    keep: { ids: MOST_IDS.ofVisitor, ...RETENTION },
    purchase: shortName(PURCHASE, 4),
    facts: {
      device: DEVICES.indexOf(device),
      country: country || UNKNOWN_COUNTRY,
      market: shortName(market, 3),
    },
    markets: byShortName(markets),
    experiments: experiments.map((experiment) => ({
      name: experimentKey(experiment),
      short: experimentShort(experiment),
      epoch: experiment.epoch,
      ...(experiment.isByUser && { isByUser: true }),
      variants: byShortName(experiment.variants),
    })),
    events: events.map((event) => toRedis(event, experiments)),
  })
}

function byShortName(names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [shortName(name, 3), name]))
}

/** An event that belongs to an experiment which counts no longer keeps only what it adds to the day. */
function toRedis(event: RecordedEvent, experiments: readonly CountingExperiment[]) {
  const placeOf = (id: string) => experiments.findIndex((experiment) => experiment.id === id) + 1
  const { kind, names, atSeconds: at, isYesterday } = event
  const shared = { kind, id: digestOf(event.id), at, names, ...(isYesterday && { isYesterday }) }
  switch (event.kind) {
    case 'count':
      return { ...shared, ...(event.isActivity && { isActivity: true }) }
    case 'view': {
      const { path, channel, originNames } = event
      return { ...shared, visit: { path, channel: CHANNELS.indexOf(channel), names: originNames } }
    }
    case 'exposure': {
      const experiment = placeOf(event.experiment)
      if (experiment === 0) return { ...shared, kind: 'count' }
      return { ...shared, experiment, variant: shortName(event.variant, 3) }
    }
    case 'conversion': {
      const { goal, isDeclared, windowSeconds, revenueMinor: revenue } = event
      const rest = { goal, short: shortName(goal, 4), windowSeconds, revenue }
      return { ...shared, ...rest, ...(isDeclared && { isDeclared }) }
    }
    case 'vital': {
      const { bucket, histograms, timings } = event
      const shown = event.shown
        .map(({ experiment, variant }) => ({
          experiment: placeOf(experiment),
          variant: shortName(variant, 3),
        }))
        .filter(({ experiment }) => experiment > 0)
      const measured = { metric: VITALS.indexOf(event.metric), bucket, histograms, shown }
      return { ...shared, ...measured, ...(timings.length > 0 && { timings }) }
    }
  }
}
