import type { Reply } from '../resp/reply.ts'
import { RespClient } from '../resp/resp-client.ts'
import type { Entry, JournalRecord } from './journal-record.ts'
import type { Valkey } from './start-valkey.ts'

/**
 * Which keys changed since they were last collected. Valkey says so itself: client-side caching in
 * broadcast mode reports every modified, expired, evicted, renamed or deleted key, and flushes.
 * Source: https://valkey.io/topics/client-side-caching/
 */
export class DirtyKeys {
  private client: RespClient
  private readonly valkey: Pick<Valkey, 'dial' | 'pump'>
  /** Binary keys as Latin-1 text, which keeps every byte. */
  private keys = new Set<string>()
  private flushed = false

  constructor(valkey: Pick<Valkey, 'dial' | 'pump'>) {
    this.valkey = valkey
    this.client = this.connect()
  }

  /** From here on changes are noted. */
  async watch(): Promise<void> {
    await this.client.send([
      ['HELLO', '3'],
      ['CLIENT', 'TRACKING', 'ON', 'BCAST'],
    ])
  }

  /**
   * All noted changes with the values of one single moment, or null when there are none. Between the
   * two pumps no other command can run, so two keys written by one script are never torn apart.
   */
  async collect(): Promise<JournalRecord | null> {
    if (this.client.isClosed) await this.watchAgain()
    this.valkey.pump()
    const { keys, flushed } = this
    if (keys.size === 0 && !flushed) return null
    this.keys = new Set()
    this.flushed = false
    return { flushed, entries: await this.dump([...keys].map((key) => Buffer.from(key, 'latin1'))) }
  }

  /** Takes back what was collected but could not be kept. */
  restore(record: JournalRecord): void {
    this.flushed ||= record.flushed
    for (const { key } of record.entries) this.keys.add(key.toString('latin1'))
  }

  /** All keys with their values, a batch at a time; each batch is of one moment. */
  async *scan(batchKeys: number): AsyncGenerator<Entry[]> {
    let cursor = '0'
    do {
      const reply = await this.client.sendOne(['SCAN', cursor, 'COUNT', String(batchKeys)])
      if (!Array.isArray(reply)) return
      const [next, keys] = reply
      cursor = String(next)
      const found = Array.isArray(keys) ? keys.filter((key) => Buffer.isBuffer(key)) : []
      if (found.length > 0) yield await this.dump(found)
    } while (cursor !== '0')
  }

  private connect(): RespClient {
    return new RespClient(this.valkey.dial, (items) => this.note(items))
  }

  /** After somebody's CLIENT KILL: what changed meanwhile is unknown, so everything counts as changed. */
  private async watchAgain(): Promise<void> {
    this.client = this.connect()
    await this.watch()
    this.flushed = true
    const keys = await this.client.sendOne(['KEYS', '*'])
    if (Array.isArray(keys)) this.note(['invalidate', keys])
  }

  private async dump(keys: Buffer[]): Promise<Entry[]> {
    const commands = keys.flatMap((key) => [
      ['DUMP', key],
      ['PEXPIRETIME', key],
    ])
    const answered = this.client.send([['MULTI'], ...commands, ['EXEC']])
    this.valkey.pump()
    const result = (await answered).at(-1)
    if (!Array.isArray(result)) throw new Error('Valkey did not execute the transaction that reads keys')
    return keys.map((key, i) => toEntry(key, result[i * 2] ?? null, result[i * 2 + 1] ?? null))
  }

  private note(items: readonly Reply[]): void {
    const [kind, keys] = items
    if (String(kind) !== 'invalidate') return
    if (!Array.isArray(keys)) this.flushed = true
    else for (const key of keys) if (Buffer.isBuffer(key)) this.keys.add(key.toString('latin1'))
  }
}

/** PEXPIRETIME is -1 for a key without an end and -2 for none. */
function toEntry(key: Buffer, dump: Reply, expiresAtMs: Reply): Entry {
  return {
    key,
    dump: Buffer.isBuffer(dump) ? dump : null,
    expiresAtMs: Math.max(0, Number(expiresAtMs)),
  }
}
