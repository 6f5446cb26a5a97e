import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LocalServices, startLocalServices } from './start.ts'

/** An empty directory that goes away with the test. */
export async function dataDirForTest(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'shoreline-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** Local services that stop with the test; their data goes away too unless `dataDir` is given. */
export async function servicesForTest(
  options: Partial<Parameters<typeof startLocalServices>[0]> = {},
): Promise<LocalServices> {
  const dataDir = options.dataDir ?? (await dataDirForTest())
  const services = await startLocalServices({ ...options, dataDir })
  onTestFinished(services.stop)
  return services
}

/** Sends one request to a control endpoint and gives its answer. */
export async function control(base: string, path: '/__fault' | '/__stats', body?: object): Promise<unknown> {
  const url = new URL(path, base)
  const response = await fetch(url, body ? { method: 'POST', body: JSON.stringify(body) } : {})
  return response.json()
}
