import { type FileHandle, open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncDirectory } from '../data-dir/write-durably.ts'
import { decodeRecords, encodeRecord, JournalCorrupt, type JournalRecord } from './journal-record.ts'

/** First bytes of the file; the digit is the layout's version. */
const MAGIC = Buffer.from('SHORELN1')

/** A file of records that only grows. Permissions 0600, as it holds visitors' data. */
export class JournalFile {
  sizeBytes: number
  private path: string
  private readonly handle: FileHandle

  private constructor(path: string, handle: FileHandle, sizeBytes: number) {
    this.path = path
    this.handle = handle
    this.sizeBytes = sizeBytes
  }

  /** An empty journal at `path`, replacing what is there. */
  static async create(path: string): Promise<JournalFile> {
    const handle = await open(path, 'w+', 0o600)
    await handle.write(MAGIC, 0, MAGIC.length, 0)
    return new JournalFile(path, handle, MAGIC.length)
  }

  /**
   * The journal at `path` with its records, or a new one.
   *
   * @throws JournalCorrupt
   */
  static async open(path: string): Promise<{ file: JournalFile; records: JournalRecord[] }> {
    const handle = await openIfThere(path)
    const bytes = (await handle?.readFile()) ?? Buffer.alloc(0)
    if (!handle || bytes.length < MAGIC.length) {
      await handle?.close()
      return { file: await JournalFile.create(path), records: [] }
    }
    try {
      if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) throw new JournalCorrupt('It is no journal')
      const { records, end } = decodeRecords(bytes, MAGIC.length)
      return { file: new JournalFile(path, handle, end), records }
    } catch (error) {
      await handle.close()
      if (!(error instanceof JournalCorrupt)) throw error
      throw new JournalCorrupt(
        `${path} cannot be read. ${error.message}. Put a copy back, or remove it to start empty.`,
      )
    }
  }

  /**
   * On disk when it resolves. After a failure the next record takes the same place, so that a half
   * written one never stands in the middle.
   */
  async append(record: JournalRecord): Promise<void> {
    const bytes = encodeRecord(record)
    let written = 0
    while (written < bytes.length) {
      const at = this.sizeBytes + written
      written += (await this.handle.write(bytes, written, bytes.length - written, at)).bytesWritten
    }
    await this.handle.truncate(this.sizeBytes + bytes.length)
    await this.handle.datasync()
    this.sizeBytes += bytes.length
  }

  /** Puts this file in the place of another, whole and durable. */
  async moveTo(path: string): Promise<void> {
    await this.handle.sync()
    await rename(this.path, path)
    await syncDirectory(dirname(path))
    this.path = path
  }

  async close(): Promise<void> {
    await this.handle.close()
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r+')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}
