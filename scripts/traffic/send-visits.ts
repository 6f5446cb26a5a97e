import { archiveDay, type LocalStores } from './archive-day.ts'
import { sendBot } from './send-bot.ts'
import { sumTruth, type VariantTruth } from './truth.ts'
import { type Effects, visit } from './visit.ts'
import { createVisitor, type Visitor } from './visitor.ts'

const CONCURRENCY = 24
const PROGRESS_EVERY_MS = 1_000
const QUIET_MS = 2_000
/** Programs that come on top of the visitors, as a share of them. */
const BOT_SHARE = 0.05
const DAY_MS = 86_400_000
/** As a part of a visit's share of the day. */
const LATEST_START = 0.8

export type Plan = Effects & {
  readonly visitors: number
  readonly seed: number
  readonly days: number
  /** Where all come from; null for visitors of several countries. */
  readonly country: string | null
}

/** What was truly sent. */
export type Report = {
  readonly visitors: number
  /** Of them, those who may be recognised. */
  readonly identified: number
  readonly visits: number
  readonly views: number
  readonly events: number
  readonly orders: number
  readonly bots: { readonly sent: number; readonly dropped: number }
  readonly seconds: number
  readonly variants: readonly VariantTruth[]
  readonly failures: readonly string[]
}

/**
 * Sends all visits, a few at a time; with several days the oldest first, each put into the past when it is complete. A
 * visitor with whom something failed is left out of the sums and told at the end.
 */
export async function sendVisits(site: string, plan: Plan, stores: LocalStores | null): Promise<Report> {
  const startedAt = Date.now()
  const startedOn = Math.floor(startedAt / DAY_MS)
  const visitors = Array.from({ length: plan.visitors }, (_, index) => createVisitor(site, index, plan))
  const failures = new Map<Visitor, string>()
  const bots = { sent: 0, dropped: 0 }
  let done = 0
  const total = visitors.reduce((sum, visitor) => sum + visitor.plan.days.length, 0)
  const stopTelling = tellProgress(() => `${done} of ${total} visits`)
  for (let day = 0; day < plan.days; day++) {
    const today = visitors.filter((visitor) => visitor.plan.days.includes(day))
    await inParallel(today, async (visitor) => {
      done += visitor.plan.days.filter((planned) => planned === day).length
      if (failures.has(visitor)) return
      await liveDay(visitor, day, plan).catch((error: unknown) => failures.set(visitor, String(error)))
    })
    const crawlers = Array.from({ length: Math.round((BOT_SHARE * plan.visitors) / plan.days) })
    await inParallel([...crawlers.keys()], async (index) => {
      bots.sent += 1
      if (await sendBot(site, plan.seed * 1_000_003 + day * 10_007 + index)) bots.dropped += 1
    })
    if (stores === null || day === plan.days - 1) continue
    if (Math.floor(Date.now() / DAY_MS) !== startedOn)
      throw new Error('Midnight (UTC) has passed: the days of this run are mixed, begin again')
    await archiveDay(stores, plan.days - 1 - day)
  }
  stopTelling()
  const sound = visitors.filter((visitor) => !failures.has(visitor))
  const sum = (count: (visitor: Visitor) => number) => sound.reduce((all, visitor) => all + count(visitor), 0)
  return {
    visitors: sound.length,
    identified: sound.filter(({ browser }) => browser.hasCookie('sl_visitor')).length,
    visits: sum((visitor) => visitor.done.visits),
    views: sum((visitor) => visitor.done.views),
    events: sum((visitor) => visitor.done.events),
    orders: sum((visitor) => visitor.done.orders),
    bots,
    seconds: (Date.now() - startedAt) / 1_000,
    variants: sumTruth(sound.map(({ diary }) => diary)),
    failures: [...failures.values()],
  }
}

/**
 * The visits of a day, the earlier ones longer ago. Each has its own share of the time since midnight and leaves the end
 * of it free, so that no visit begins while the one before is still going on.
 */
async function liveDay(visitor: Visitor, day: number, effects: Effects): Promise<void> {
  const count = visitor.plan.days.filter((planned) => planned === day).length
  const shareMs = (Date.now() % DAY_MS) / count
  for (let left = count; left > 0; left--)
    await visit(visitor, shareMs * (left - LATEST_START * visitor.random()), effects)
}

async function inParallel<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await act(item)
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
}

/** A line every second on standard error, once it takes longer than two. */
function tellProgress(line: () => string): () => void {
  const startedAt = Date.now()
  const timer = setInterval(() => {
    if (Date.now() - startedAt >= QUIET_MS) process.stderr.write(`${line()}\n`)
  }, PROGRESS_EVERY_MS)
  return () => clearInterval(timer)
}
