import { experiments as seedExperiments } from '#content/seed/experiments'
import { limits as seedLimits } from '#content/seed/limits'
import { markets as seedMarkets } from '#content/seed/markets'
import { paths as seedPaths } from '#content/seed/paths'
import { type Limits, parseLimits } from '#lib/core/access/limits'
import { type Markets, parseMarkets } from '#lib/core/access/markets'
import { type CompiledExperiments, compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { type KnownSlugs, parsePaths } from '#lib/core/site/known-paths'
import { log } from '#lib/observability/log'
import { type Documents, readDocuments } from './client.ts'
import { repairDocuments } from './repair-documents.ts'

/** What the way of a request needs of Edge Config, compiled. */
export type Snapshot = {
  readonly experiments: CompiledExperiments
  readonly markets: Markets
  readonly limits: Limits
  readonly paths: KnownSlugs
  /** Version of the document `experiments`. */
  readonly version: number
  /** `bundled` until Edge Config has answered for the first time. */
  readonly source: 'bundled' | 'live'
}

type Reader = () => Promise<Documents>

/** Younger than this a snapshot is used as it is. */
const FRESH_MS = 2_000
/** Younger than this it is used and refreshed behind the answer; older, it is refreshed first. */
const STALE_MS = 4_000
/** How long a request waits for a refresh. */
const PATIENCE_MS = 150
/** A read that takes longer than this has failed. */
const READ_DEADLINE_MS = 2_000
const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 10_000

const DOCUMENTS = ['experiments', 'markets', 'limits', 'paths'] as const
const BUNDLED: Documents = {
  experiments: seedExperiments,
  markets: seedMarkets,
  limits: seedLimits,
  paths: seedPaths,
}

/**
 * An isolate's copy of Edge Config. While the store is down the last good copy stays, and before there is one, the
 * copy bundled at build. A document or a piece of one that is unusable keeps its last good copy too.
 */
export class SnapshotKeeper {
  readonly #read: Reader
  #documents: Documents = BUNDLED
  #snapshot: Snapshot = toSnapshot(BUNDLED, 'bundled')
  #text = ''
  #refreshedAt = Number.NEGATIVE_INFINITY
  #refreshing: Promise<void> | null = null
  /** From when on nobody waits for the read that is under way: somebody has waited in vain. */
  #patienceEndsAt = Number.POSITIVE_INFINITY
  #failures = 0
  #retryAt = Number.NEGATIVE_INFINITY

  constructor(read: Reader) {
    this.#read = read
  }

  /** The snapshot to use now (milliseconds); a promise only when it is too old to be used unasked. */
  current(now: number, waitUntil: (work: Promise<unknown>) => void): Snapshot | Promise<Snapshot> {
    const age = now - this.#refreshedAt
    if (age < FRESH_MS || now < this.#retryAt) return this.#snapshot
    const refreshing = this.#refresh(now)
    waitUntil(refreshing)
    if (age < STALE_MS || now >= this.#patienceEndsAt) return this.#snapshot
    return Promise.race([refreshing, pause(PATIENCE_MS)]).then(() => this.#snapshot)
  }

  /** One refresh at a time, whoever asks. Never rejects. */
  #refresh(now: number): Promise<void> {
    if (this.#refreshing) return this.#refreshing
    this.#patienceEndsAt = now + PATIENCE_MS
    this.#refreshing = Promise.race([this.#read(), failLate()])
      .then((documents) => this.#accept(documents, now))
      .catch((error: unknown) => this.#fail(error, now))
      .finally(() => {
        this.#refreshing = null
        this.#patienceEndsAt = Number.POSITIVE_INFINITY
      })
    return this.#refreshing
  }

  #accept(documents: Documents, now: number): void {
    const text = JSON.stringify(documents)
    if (text !== this.#text) {
      this.#documents = repairDocuments(documents, this.#documents, this.#snapshot.source === 'bundled')
      this.#snapshot = toSnapshot(this.#documents, 'live')
      this.#text = text
    }
    this.#refreshedAt = now
    this.#failures = 0
  }

  #fail(error: unknown, now: number): void {
    this.#retryAt = now + Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(this.#failures, 5))
    this.#failures += 1
    log('warn', 'edge-config-unreadable', { failures: this.#failures, error })
  }
}

const keeper = new SnapshotKeeper(() => readDocuments(DOCUMENTS))

/** This isolate's snapshot of Edge Config: see `SnapshotKeeper.current`. */
export function currentSnapshot(
  now: number,
  waitUntil: (work: Promise<unknown>) => void,
): Snapshot | Promise<Snapshot> {
  return keeper.current(now, waitUntil)
}

function toSnapshot(documents: Documents, source: Snapshot['source']): Snapshot {
  const { document } = parseExperiments(documents.experiments)
  return {
    experiments: compile(document),
    markets: parseMarkets(documents.markets).markets,
    limits: parseLimits(documents.limits),
    paths: parsePaths(documents.paths),
    version: document.version,
    source,
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

async function failLate(): Promise<never> {
  await pause(READ_DEADLINE_MS)
  throw new Error(`Edge Config did not answer within ${READ_DEADLINE_MS} ms`)
}
