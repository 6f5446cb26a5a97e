import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInstance } from '../scripts/instance/run-instance.ts'
import { seedStores } from '../scripts/instance/seed-stores.ts'
import { freePort } from './free-port.ts'

/** Starts one instance of the built application for all browser tests, in a folder of its own, and stops it again. */
export default async function startInstance(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'shoreline-'))
  const options = { port: await freePort(), data, fresh: false, traffic: false }
  const { site, services, stop } = await runInstance('start', options, seedStores)
  process.env.INSTANCE_DATA = data
  process.env.INSTANCE = JSON.stringify({ ...services, stop: undefined, site: site.url })
  return async () => {
    await stop()
    await rm(data, { recursive: true, force: true })
  }
}
