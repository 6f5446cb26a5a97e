import { randomBytes } from 'node:crypto'
import { readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Command } from '../resp/encode-commands.ts'
import type { Reply } from '../resp/reply.ts'
import { RespClient } from '../resp/resp-client.ts'
import { dataDirForTest } from '../services-for-test.ts'
import { keepValkey } from './keep-valkey.ts'
import { startValkey } from './start-valkey.ts'

type Kept = { run(...command: Command): Promise<Reply>; stop(): Promise<void> }

/** A Valkey whose data are in `path`; `stop` is what a clean end of the process does. */
async function keptAt(path: string, compactBytes?: number): Promise<Kept> {
  const valkey = await startValkey({ port: 0 })
  onTestFinished(valkey.stop)
  const keeper = await keepValkey(valkey, path, compactBytes)
  const client = new RespClient(valkey.dial)
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= keeper.stop().then(valkey.stop)
    return stopped
  }
  onTestFinished(stop)
  return { run: (...command) => client.sendOne(command), stop }
}

const journalForTest = async () => join(await dataDirForTest(), 'journal')

test('every type, with its end, comes back after a restart', async () => {
  const path = await journalForTest()
  const key = Buffer.from([0, 255, 10, 13])
  const first = await keptAt(path)
  await first.run('SET', key, Buffer.from([0, 200, 13, 10]))
  await first.run('HSET', 'hash', 'field', 'value')
  await first.run('RPUSH', 'list', 'a', 'b')
  await first.run('SADD', 'set', 'a')
  await first.run('ZADD', 'sorted', '1.5', 'a')
  await first.run('XADD', 'stream', '1-1', 'field', 'value')
  await first.run('PFADD', 'distinct', 'a', 'b', 'c')
  await first.run('SET', 'ends', 'x', 'PXAT', '4102444800123')
  await first.stop()
  const second = await keptAt(path)
  expect(await second.run('GET', key)).toEqual(Buffer.from([0, 200, 13, 10]))
  expect(await second.run('HGETALL', 'hash')).toEqual([Buffer.from('field'), Buffer.from('value')])
  expect(await second.run('LRANGE', 'list', '0', '-1')).toEqual([Buffer.from('a'), Buffer.from('b')])
  expect(await second.run('SISMEMBER', 'set', 'a')).toBe(1)
  expect(await second.run('ZSCORE', 'sorted', 'a')).toEqual(Buffer.from('1.5'))
  expect(await second.run('XLEN', 'stream')).toBe(1)
  expect(await second.run('PFCOUNT', 'distinct')).toBe(3)
  expect(await second.run('PEXPIRETIME', 'ends')).toBe(4102444800123)
  expect(await second.run('DBSIZE')).toBe(8)
})

test('what was deleted, renamed, expired or flushed does not come back', async () => {
  const path = await journalForTest()
  const first = await keptAt(path)
  await first.run('MSET', 'deleted', '1', 'renamed', '1', 'flushed', '1')
  await first.stop()
  const second = await keptAt(path)
  await second.run('DEL', 'deleted')
  await second.run('RENAME', 'renamed', 'new-name')
  await second.run('SET', 'expired', '1', 'PX', '1')
  await second.stop()
  const third = await keptAt(path)
  expect(await third.run('MGET', 'deleted', 'renamed', 'expired')).toEqual([null, null, null])
  expect(await third.run('GET', 'new-name')).toEqual(Buffer.from('1'))
  await third.run('FLUSHALL')
  await third.run('SET', 'after', '1')
  await third.stop()
  const fourth = await keptAt(path)
  expect(await fourth.run('KEYS', '*')).toEqual([Buffer.from('after')])
})

test('a key that ends while nothing runs is gone at the next start', async () => {
  const path = await journalForTest()
  const first = await keptAt(path)
  await first.run('SET', 'short', '1', 'PX', '150')
  await first.run('SET', 'long', '1')
  await first.stop()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const second = await keptAt(path)
  expect(await second.run('KEYS', '*')).toEqual([Buffer.from('long')])
})

test('a record that was cut off is ignored and overwritten', async () => {
  const path = await journalForTest()
  const first = await keptAt(path)
  await first.run('SET', 'a', '1')
  await first.stop()
  const whole = await readFile(path)
  const second = await keptAt(path)
  await second.run('SET', 'b', randomBytes(1000))
  await second.stop()
  await truncate(path, whole.length + 500)
  const third = await keptAt(path)
  expect(await third.run('MGET', 'a', 'b')).toEqual([Buffer.from('1'), null])
  await third.run('SET', 'c', '1')
  await third.stop()
  const fourth = await keptAt(path)
  expect(await fourth.run('MGET', 'a', 'b', 'c')).toEqual([Buffer.from('1'), null, Buffer.from('1')])
})

test('a damaged journal is refused with its path, and not overwritten', async () => {
  const path = await journalForTest()
  await writeFile(path, 'something else entirely')
  await expect(keptAt(path)).rejects.toThrow(path)
  expect(await readFile(path, 'utf8')).toBe('something else entirely')
})

test('the journal of a key written again and again stays small, and is complete', async () => {
  const path = await journalForTest()
  const limitBytes = 20_000
  const first = await keptAt(path, limitBytes)
  await first.run('MSET', ...Array.from({ length: 1200 }, (_, i) => [`key-${i}`, String(i)]).flat())
  const sizes = [0]
  for (let i = 0; i < 8; i++) {
    await first.run('SET', 'large', randomBytes(50_000))
    const size = async () => (await stat(path)).size
    await expect.poll(size).not.toBe(sizes.at(-1))
    sizes.push(await size())
  }
  await first.stop()
  expect(Math.max(...sizes)).toBeLessThan(8 * 50_000)
  const second = await keptAt(path)
  expect(await second.run('DBSIZE')).toBe(1201)
  expect(await second.run('GET', 'key-1199')).toEqual(Buffer.from('1199'))
})

test('data are kept even after somebody ended all connections', async () => {
  const path = await journalForTest()
  const first = await keptAt(path)
  await first.run('SET', 'before', '1')
  await first.run('CLIENT', 'KILL', 'SKIPME', 'YES')
  await first.run('SET', 'after', '1')
  await first.stop()
  const second = await keptAt(path)
  expect(await second.run('DBSIZE')).toBe(2)
})
