import type { VisitorId } from '#lib/auth/visitor-cookie'
import { toDateText, toDay } from '#lib/core/events/event-time'
import { shortName } from '#lib/core/events/short-name'
import type { RecordedEvent } from '#lib/ingest/recorded-event'
import { experimentKey, toBatchText } from '#lib/ingest/to-batch-text'

/** Keys and argument of the script `record-batch`. */
export type ScriptCall = { readonly keys: readonly string[]; readonly argument: string }

const EXPERIMENTS = Array.from({ length: 3 }, (_, index) => ({
  id: `experiment-${index}`,
  tag: 'abcd',
  epoch: 1,
  variants: ['control', 'treatment'] as const,
  isByUser: false,
}))
/** A tenth converts, a third of those with an amount. */
const CONVERTS = 0.1
const BUYS = 0.03

/** The first visit of a visitor who sees `experiments` (0 to 3) of the experiments. */
export function firstVisit(index: number, experiments: number, shards: number): ScriptCall {
  const now = Date.now()
  const visitor = visitorOf(index)
  const time = { atSeconds: Math.floor(now / 1_000), isYesterday: false }
  const seen = EXPERIMENTS.slice(0, experiments)
  const events: RecordedEvent[] = [
    { kind: 'view', id: 'v', ...time, names: ['views'], path: '/', channel: 'search', originNames: [] },
    ...seen.map(({ id, variants }) => ({
      kind: 'exposure' as const,
      id: `x/${id}`,
      ...time,
      names: [],
      experiment: id,
      variant: variants[index % 2] ?? 'control',
    })),
    ...conversionsOf(index).map(({ goal, revenueMinor }) => ({
      kind: 'conversion' as const,
      id: `c/${goal}`,
      ...time,
      names: [],
      goal,
      isDeclared: true,
      revenueMinor,
      windowSeconds: 86_400,
    })),
  ]
  return toCall(visitor, index % shards, seen, events, now)
}

/** A batch of a visitor in three experiments, of so many events: a fifth each views, exposures and conversions, the rest vitals. */
export function mixedBatch(index: number, size: number, turn: number): ScriptCall {
  const now = Date.now()
  const time = { atSeconds: Math.floor(now / 1_000), isYesterday: false }
  const events = Array.from({ length: size }, (_, place): RecordedEvent => {
    const shared = { id: `${turn}-${place}`, ...time, names: [`event:e${place}`] }
    const { id = '', variants = ['control'] } = EXPERIMENTS[place % 3] ?? {}
    switch (place % 5) {
      case 0:
        return {
          ...shared,
          kind: 'view',
          path: `/p${place}`,
          channel: 'direct',
          originNames: ['channel:direct'],
        }
      case 1:
        return { ...shared, kind: 'exposure', experiment: id, variant: variants[0] }
      case 2: {
        const goal = { goal: `goal-${place}`, isDeclared: true, revenueMinor: 0, windowSeconds: 86_400 }
        return { ...shared, kind: 'conversion', ...goal }
      }
      default: {
        const shown = [{ experiment: id, variant: variants[0] }]
        return {
          ...shared,
          kind: 'vital',
          metric: 'LCP',
          bucket: place,
          histograms: ['vital:LCP:all'],
          timings: [],
          shown,
        }
      }
    }
  })
  return toCall(visitorOf(index), index, EXPERIMENTS, events, now)
}

function toCall(
  visitor: VisitorId,
  shard: number,
  seen: typeof EXPERIMENTS,
  events: readonly RecordedEvent[],
  now: number,
): ScriptCall {
  const facts = { country: 'DE', device: 'mobile', market: 'eu', markets: ['eu', 'us'] } as const
  const date = toDateText(toDay(now))
  const first = seen.map((experiment) => `first:${experimentKey(experiment)}`)
  return {
    keys: [`seen:${visitor}`, `visitors:${shard}`, `day:${date}`, `sums:${date}`, ...first],
    argument: toBatchText({ visitor, now, experiments: seen, ...facts }, seen, events),
  }
}

function conversionsOf(index: number): readonly { readonly goal: string; readonly revenueMinor: number }[] {
  const dice = (index % 100) / 100
  if (dice < BUYS) return [{ goal: 'purchase', revenueMinor: 1_000 + (index % 90_000) }]
  return dice < CONVERTS ? [{ goal: 'signup', revenueMinor: 0 }] : []
}

/** An id as it is minted: 22 signs, all of them different from one visitor to the next. */
function visitorOf(index: number): VisitorId {
  const text = [0, 1, 2, 3, 4, 5].map((part) => shortName(`${index}/${part}`, 4)).join('')
  return text.slice(0, 22) as VisitorId
}
