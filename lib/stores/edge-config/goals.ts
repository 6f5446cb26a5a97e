import { type Goal, type Goals, NO_GOALS, parseGoals } from '#lib/core/events/goals'
import { isRecord } from '#lib/core/json/is-record'
import { log } from '#lib/observability/log'
import { readDocuments } from './client.ts'

/** Goals change rarely and only counting needs them: a copy this old is used as it is. */
const FRESH_MS = 10_000
/** How long a batch waits for the first copy. */
const PATIENCE_MS = 300
const PAUSE_MS = 2_000

/**
 * An isolate's copy of the Edge Config document `goals`, apart from the snapshot: the way of a request does not need it.
 * While the store is down the last good copy stays, and so does a single goal that a slip in a hand edit broke.
 */
export class GoalsKeeper {
  readonly #read: () => Promise<unknown>
  #goals: Goals = NO_GOALS
  #text = ''
  #isLoaded = false
  #readAgainAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | null = null

  constructor(read: () => Promise<unknown>) {
    this.#read = read
  }

  /** The goals now (milliseconds); a promise only until the store has answered for the first time. */
  current(now: number, waitUntil: (work: Promise<unknown>) => void): Goals | Promise<Goals> {
    if (now < this.#readAgainAt) return this.#goals
    this.#reading ??= this.#refresh(now)
    waitUntil(this.#reading)
    if (this.#isLoaded) return this.#goals
    return Promise.race([this.#reading, pause(PATIENCE_MS)]).then(() => this.#goals)
  }

  /** Never rejects. */
  async #refresh(now: number): Promise<void> {
    try {
      this.#accept(await this.#read())
      this.#readAgainAt = now + FRESH_MS
    } catch (error) {
      this.#readAgainAt = now + PAUSE_MS
      log('warn', 'goals-unreadable', { error })
    } finally {
      this.#reading = null
    }
  }

  #accept(value: unknown): void {
    const text = JSON.stringify(value) ?? ''
    if (this.#isLoaded && text === this.#text) return
    const { goals, faults } = parseGoals(value)
    for (const fault of faults) log('warn', 'edge-config-fault', { document: 'goals', ...fault })
    const isWhole = !faults.some(
      ({ pointer }) => pointer === '' || pointer === '/schema' || pointer === '/goals',
    )
    this.#goals = isWhole
      ? { ...goals, list: withLastGood(goals.list, this.#goals.list, value) }
      : this.#goals
    this.#text = text
    this.#isLoaded = true
  }
}

const keeper = new GoalsKeeper(async () => (await readDocuments(['goals'])).goals)

/** This isolate's goals: see `GoalsKeeper.current`. */
export function currentGoals(
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Goals | Promise<Goals> {
  return keeper.current(now, waitUntil)
}

/** The goals that parse, and the last good ones of those that are still named but parse no more. */
function withLastGood(parsed: readonly Goal[], before: readonly Goal[], raw: unknown): readonly Goal[] {
  const pieces: readonly unknown[] = isRecord(raw) && Array.isArray(raw.goals) ? raw.goals : []
  const named = new Set(pieces.map((piece) => (isRecord(piece) ? piece.key : undefined)))
  const good = new Set(parsed.map(({ key }) => key))
  return [...parsed, ...before.filter(({ key }) => named.has(key) && !good.has(key))]
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
