import { log } from '#lib/observability/log'
import { type DocumentName, readDocuments } from './client.ts'

/** What changes rarely and not every request needs: a copy this old is used as it is. */
const FRESH_MS = 10_000
/** How long a request waits for the first copy. */
const PATIENCE_MS = 1_000
const PAUSE_MS = 2_000

/** What a document says: from its raw value and what was last good. */
type Accept<Value> = (raw: unknown, before: Value) => Value

/**
 * An isolate's copy of one Edge Config document, apart from the snapshot that every request needs. While the store is down
 * the last good copy stays.
 */
export class DocumentKeeper<Value> {
  readonly #name: DocumentName
  readonly #accept: Accept<Value>
  readonly #read: () => Promise<unknown>
  #value: Value
  #text = ''
  #isLoaded = false
  #readAgainAt = Number.NEGATIVE_INFINITY
  #reading: Promise<void> | null = null

  constructor(name: DocumentName, empty: Value, accept: Accept<Value>, read = () => readOne(name)) {
    this.#name = name
    this.#value = empty
    this.#accept = accept
    this.#read = read
  }

  /** What it says now (milliseconds); a promise only until the store has answered for the first time. */
  current(now: number, waitUntil: (work: Promise<unknown>) => void): Value | Promise<Value> {
    if (now < this.#readAgainAt) return this.#value
    this.#reading ??= this.#refresh(now)
    waitUntil(this.#reading)
    if (this.#isLoaded) return this.#value
    return Promise.race([this.#reading, pause(PATIENCE_MS)]).then(() => this.#value)
  }

  /** Never rejects. */
  async #refresh(now: number): Promise<void> {
    try {
      this.#take(await this.#read())
      this.#readAgainAt = now + FRESH_MS
    } catch (error) {
      this.#readAgainAt = now + PAUSE_MS
      log('warn', 'edge-config-unreadable', { document: this.#name, error })
    } finally {
      this.#reading = null
    }
  }

  #take(raw: unknown): void {
    const text = JSON.stringify(raw) ?? ''
    if (this.#isLoaded && text === this.#text) return
    this.#value = this.#accept(raw, this.#value)
    this.#text = text
    this.#isLoaded = true
  }
}

async function readOne(name: DocumentName): Promise<unknown> {
  return (await readDocuments([name]))[name]
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
