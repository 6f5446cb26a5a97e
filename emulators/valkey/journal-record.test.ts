import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRecords, encodeRecord, JournalCorrupt, type JournalRecord } from './journal-record.ts'

const bytes = fc.uint8Array({ maxLength: 20 }).map((array) => Buffer.from(array))
const entry = fc.record({
  key: bytes,
  dump: fc.option(bytes),
  expiresAtMs: fc.nat({ max: 4_000_000_000_000 }),
})
const record = fc.record({ flushed: fc.boolean(), entries: fc.array(entry, { maxLength: 4 }) })

function plain({ flushed, entries }: JournalRecord): JournalRecord {
  return { flushed, entries: entries.map((one) => ({ ...one, key: Buffer.from(one.key) })) }
}

test('records come back as they were written', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 4 }), (records) => {
      const written = Buffer.concat(records.map(encodeRecord))
      expect(decodeRecords(written, 0)).toEqual({ records: records.map(plain), end: written.length })
    }),
  )
})

test('a journal cut off at any byte gives all whole records before the cut, and where to go on', () => {
  fc.assert(
    fc.property(record, record, fc.nat(), (first, second, at) => {
      const [one, two] = [encodeRecord(first), encodeRecord(second)]
      const cut = at % two.length
      const torn = Buffer.concat([one, two.subarray(0, cut)])
      expect(decodeRecords(torn, 0)).toEqual({ records: [plain(first)], end: one.length })
    }),
  )
})

test('a flipped byte in the last record is a torn end, before it damage that is told', () => {
  const one = encodeRecord({
    flushed: false,
    entries: [{ key: Buffer.from('k'), dump: null, expiresAtMs: 0 }],
  })
  const damaged = Buffer.from(one)
  damaged[one.length - 1] = 7
  expect(decodeRecords(Buffer.concat([one, damaged]), 0)).toMatchObject({ end: one.length })
  expect(() => decodeRecords(Buffer.concat([damaged, one]), 0)).toThrow(JournalCorrupt)
})

test('zeros that a power cut left at the end are no record', () => {
  expect(decodeRecords(Buffer.alloc(64), 0)).toEqual({ records: [], end: 0 })
})
