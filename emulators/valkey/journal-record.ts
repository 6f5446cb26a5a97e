import { crc32 } from 'node:zlib'

/** What is to become of one key: its DUMP and when it ends (0: never), or null when it is gone. */
export type Entry = { key: Buffer; dump: Buffer | null; expiresAtMs: number }

/** Changes that belong together: replayed all or not at all. `flushed` forgets every earlier key first. */
export type JournalRecord = { flushed: boolean; entries: Entry[] }

/** Thrown when bytes inside a journal, not at its torn end, are not what was written. */
export class JournalCorrupt extends Error {}

const HEADER_BYTES = 8
const FLUSHED = 1
const GONE = 0xffffffff

/**
 * Layout, little-endian: length of the payload (u32), its CRC-32 (u32), payload. Payload: flags (u8),
 * then per entry: key length (u32), key, dump length (u32, or all ones when gone), dump, end (f64, ms).
 */
export function encodeRecord({ flushed, entries }: JournalRecord): Buffer {
  const parts: Buffer[] = [Buffer.from([flushed ? FLUSHED : 0])]
  for (const { key, dump, expiresAtMs } of entries) {
    const tail = Buffer.alloc(8)
    tail.writeDoubleLE(expiresAtMs)
    parts.push(toU32(key.length), key, toU32(dump ? dump.length : GONE), dump ?? Buffer.alloc(0), tail)
  }
  const payload = Buffer.concat(parts)
  return Buffer.concat([toU32(payload.length), toU32(crc32(payload)), payload])
}

/**
 * Reads all whole records of a journal from `start`. A last record that was cut off while being
 * written is left out; `end` is where the next one belongs.
 *
 * @throws JournalCorrupt
 */
export function decodeRecords(bytes: Buffer, start: number): { records: JournalRecord[]; end: number } {
  const records: JournalRecord[] = []
  let end = start
  while (bytes.length - end >= HEADER_BYTES) {
    const length = bytes.readUInt32LE(end)
    const next = end + HEADER_BYTES + length
    if (length === 0 || next > bytes.length) break
    const payload = bytes.subarray(end + HEADER_BYTES, next)
    if (crc32(payload) !== bytes.readUInt32LE(end + 4)) {
      if (next === bytes.length) break
      throw new JournalCorrupt(`The journal is damaged at byte ${end}`)
    }
    records.push(decodePayload(payload))
    end = next
  }
  return { records, end }
}

function decodePayload(payload: Buffer): JournalRecord {
  const entries: Entry[] = []
  let at = 1
  while (at < payload.length) {
    const keyEnd = at + 4 + payload.readUInt32LE(at)
    const key = payload.subarray(at + 4, keyEnd)
    const dumpLength = payload.readUInt32LE(keyEnd)
    const dumpEnd = keyEnd + 4 + (dumpLength === GONE ? 0 : dumpLength)
    const dump = dumpLength === GONE ? null : payload.subarray(keyEnd + 4, dumpEnd)
    entries.push({ key, dump, expiresAtMs: payload.readDoubleLE(dumpEnd) })
    at = dumpEnd + 8
  }
  return { flushed: payload[0] === FLUSHED, entries }
}

function toU32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
