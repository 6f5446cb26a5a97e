import type { ingestForTest } from './ingest-for-test.ts'

type Visitor = Awaited<ReturnType<Awaited<ReturnType<typeof ingestForTest>>['newVisitor']>>
type Sent = Readonly<Record<string, unknown>>

/** One batch to send: by the visitor's browser, or by a server that knows of an order of theirs. */
export type PlannedBatch = {
  readonly by: 'browser' | 'server'
  readonly events: readonly Sent[]
  readonly twice: boolean
}

/** What one visitor sends, in this order: the first batch exposes them. */
export type PlannedVisitor = { readonly visitor: Visitor; readonly batches: readonly PlannedBatch[] }

const GOALS = ['signup', 'contact', 'download', 'wishlist'] as const
const PATHS = ['/', '/products', '/cart', '/journal'] as const

/** A number in [0, 1), the same for the same seed: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many batches, spread over the visitors; a fifth of them is sent twice at once. */
export function planLoad(
  visitors: readonly Visitor[],
  batches: number,
  random: () => number,
): readonly PlannedVisitor[] {
  let sequence = 0
  const event = (type: string, more: Sent) => {
    sequence += 1
    return { id: `load-${sequence}`, type, path: PATHS[sequence % PATHS.length], ...more }
  }
  const laterEvent = () => {
    const dice = random()
    if (dice < 0.5) return event('pageview', {})
    if (dice < 0.6) return event('custom', { name: 'menu-opened' })
    return event('conversion', { name: GOALS[Math.floor(random() * GOALS.length)] })
  }
  const plan = visitors.map((visitor) => {
    const { code } = visitor
    const first = [event('pageview', { code }), event('exposure', { code })]
    return { visitor, batches: [{ by: 'browser', events: first, twice: random() < 0.2 }] as PlannedBatch[] }
  })
  for (let index = visitors.length; index < batches; index++) {
    const isOrder = random() < 0.1
    const value = Math.round(random() * 9_999_999) / 100
    const events = isOrder
      ? [event('conversion', { name: 'purchase', value, currency: 'USD' })]
      : Array.from({ length: 1 + Math.floor(random() * 6) }, laterEvent)
    const planned = plan[Math.floor(random() * plan.length)]
    planned?.batches.push({ by: isOrder ? 'server' : 'browser', events, twice: random() < 0.2 })
  }
  return plan
}

/** Sums by variant, as the readers give them. */
export type Recount = Readonly<
  Record<
    string,
    { visitors: number; goals: Readonly<Record<string, number>>; revenue: bigint; revenueSquares: bigint }
  >
>

/** What must come out of a plan for an experiment, counted from the events alone. */
export function recount(plan: readonly PlannedVisitor[], experiment: string): Recount {
  const sums: Record<
    string,
    { visitors: number; goals: Record<string, number>; revenue: bigint; revenueSquares: bigint }
  > = {}
  for (const { visitor, batches } of plan) {
    const variant = visitor.variantOf(experiment)
    const events = batches.flatMap((batch) => batch.events)
    sums[variant] ??= { visitors: 0, goals: {}, revenue: 0n, revenueSquares: 0n }
    const sum = sums[variant]
    sum.visitors += 1
    for (const goal of new Set(
      events.filter(({ type }) => type === 'conversion').map(({ name }) => String(name)),
    ))
      sum.goals[goal] = (sum.goals[goal] ?? 0) + 1
    const revenue = events.reduce(
      (total, { value }) => total + BigInt(Math.round(Number(value ?? 0) * 100)),
      0n,
    )
    sum.revenue += revenue
    sum.revenueSquares += revenue * revenue
  }
  return sums
}

/** How many events of a type, by the browsers. */
export function countEvents(plan: readonly PlannedVisitor[], type: string): number {
  const batches = plan.flatMap((one) => one.batches)
  return batches.flatMap(({ events }) => events).filter((event) => event.type === type).length
}
