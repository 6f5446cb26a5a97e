import { setTimeout as sleep } from 'node:timers/promises'
import { DirtyKeys } from './dirty-keys.ts'
import { JournalFile } from './journal-file.ts'
import { restoreKeys } from './restore-keys.ts'
import type { Valkey } from './start-valkey.ts'

/** Two of these plus the time of a write stay below the second that a crash may cost. */
const FLUSH_MS = 250
/** The journal is rewritten when it is three times the live data, but not for less than this. */
const COMPACT_BYTES = 4 * 1024 * 1024
const COMPACT_FACTOR = 3
const BATCH_KEYS = 500

export type Keeper = {
  /** Writes what is left; throws when that fails. */
  stop(): Promise<void>
}

/**
 * Fills an empty Valkey from the journal at `path` and from then on keeps its database 0 there: a
 * crash of this process loses at most the last second, and never half of a script or transaction.
 * Functions (FUNCTION LOAD) and the script cache are not kept.
 *
 * @throws JournalCorrupt when the journal is damaged before its end.
 */
export async function keepValkey(
  valkey: Pick<Valkey, 'dial' | 'pump'>,
  path: string,
  compactBytes = COMPACT_BYTES,
): Promise<Keeper> {
  const { file, records } = await JournalFile.open(path)
  const liveBytes = await restoreKeys(valkey, records)
  const dirty = new DirtyKeys(valkey)
  await dirty.watch()
  const journal = new Journal({ path, file, dirty, liveBytes, compactBytes })
  const stopping = new AbortController()
  const loop = runUntil(stopping.signal, journal)
  return {
    stop: async () => {
      stopping.abort()
      await loop
      await journal.close()
    },
  }
}

/** A failed write is told and tried again: what it held is still noted as changed. */
async function runUntil(signal: AbortSignal, journal: Journal): Promise<void> {
  let told = ''
  while (!signal.aborted) {
    await sleep(FLUSH_MS, undefined, { signal }).catch(() => {})
    const failure = await journal.advance().then(() => '', String)
    if (failure && failure !== told) {
      process.stderr.write(`emulator: the data of Redis cannot be written now: ${failure}\n`)
    }
    told = failure
  }
}

class Journal {
  private readonly path: string
  private readonly dirty: DirtyKeys
  private readonly compactBytes: number
  private file: JournalFile
  private liveBytes: number

  constructor(from: {
    path: string
    file: JournalFile
    dirty: DirtyKeys
    liveBytes: number
    compactBytes: number
  }) {
    this.path = from.path
    this.file = from.file
    this.dirty = from.dirty
    this.liveBytes = from.liveBytes
    this.compactBytes = from.compactBytes
  }

  async advance(): Promise<void> {
    await this.flush([this.file])
    if (this.file.sizeBytes > this.compactBytes + this.liveBytes * COMPACT_FACTOR) await this.compact()
  }

  async close(): Promise<void> {
    try {
      await this.flush([this.file])
    } finally {
      await this.file.close()
    }
  }

  private async flush(files: readonly JournalFile[]): Promise<void> {
    const record = await this.dirty.collect()
    if (!record) return
    try {
      for (const file of files) await file.append(record)
    } catch (error) {
      this.dirty.restore(record)
      throw error
    }
  }

  /**
   * Changes during the rewriting go into the old file and, after the batch they may have missed, into
   * the new one, so each is whole at every moment.
   */
  private async compact(): Promise<void> {
    const next = await JournalFile.create(`${this.path}.next`)
    try {
      for await (const entries of this.dirty.scan(BATCH_KEYS)) {
        await next.append({ flushed: false, entries })
        await this.flush([this.file, next])
      }
      await this.flush([this.file, next])
      await next.moveTo(this.path)
    } catch (error) {
      await next.close()
      throw error
    }
    const previous = this.file
    this.file = next
    this.liveBytes = next.sizeBytes
    await previous.close()
  }
}
