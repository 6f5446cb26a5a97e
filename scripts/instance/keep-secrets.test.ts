import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readEnv } from '#lib/env'
import { dataDirForTest } from '../../emulators/services-for-test.ts'
import { keepSecrets } from './keep-secrets.ts'

const STORES = {
  EDGE_CONFIG: 'https://edge-config.vercel.com/ecfg_1?token=t',
  UPSTASH_REDIS_REST_URL: 'https://example.upstash.io',
  UPSTASH_REDIS_REST_TOKEN: 'token',
}

test('an instance makes all of its secrets once, as the application wants them, for its owner alone', async () => {
  const dataDir = await dataDirForTest()
  const secrets = await keepSecrets(dataDir)
  expect(readEnv({ ...STORES, ...secrets })).toMatchObject({
    secrets: [secrets.SHORELINE_SECRET],
    cronSecret: secrets.CRON_SECRET,
    flagsSecret: secrets.FLAGS_SECRET,
  })
  expect(new Set(Object.values(secrets)).size).toBe(3)
  expect(await keepSecrets(dataDir)).toEqual(secrets)
  expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o777).toBe(0o600)
})

test('one that is older than a secret gets it, and keeps those that sign its sessions', async () => {
  const dataDir = await dataDirForTest()
  const file = join(dataDir, 'secrets.json')
  await writeFile(file, JSON.stringify({ SHORELINE_SECRET: 'known' }))
  const secrets = await keepSecrets(dataDir)
  expect(secrets.SHORELINE_SECRET).toBe('known')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(secrets)
})
