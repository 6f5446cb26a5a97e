import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataDirForTest } from '../services-for-test.ts'
import { DataDirInUse, lockDataDir } from './lock-data-dir.ts'

test('a directory is taken once, and again after it was released', async () => {
  const dataDir = await dataDirForTest()
  const release = await lockDataDir(dataDir)
  await expect(lockDataDir(dataDir)).rejects.toThrow(DataDirInUse)
  await expect(lockDataDir(dataDir)).rejects.toThrow(`in use by process ${process.pid}`)
  await release()
  await (await lockDataDir(dataDir))()
})

test('of many that take it at once one gets it', async () => {
  const dataDir = await dataDirForTest()
  await writeFile(join(dataDir, 'lock'), '999999999 1 stale')
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDataDir(dataDir)))
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the lock of a dead process, of a reused number, or an unreadable one is taken over', async () => {
  for (const stale of ['999999999 1 x', `${process.pid} 1 x`, '', 'nonsense']) {
    const dataDir = await dataDirForTest()
    await writeFile(join(dataDir, 'lock'), stale)
    const release = await lockDataDir(dataDir)
    expect(await readFile(join(dataDir, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} \\d+ `))
    await release()
  }
})
