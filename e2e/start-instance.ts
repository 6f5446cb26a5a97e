import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runInstance } from '../scripts/instance/run-instance.ts'
import { seedStores } from '../scripts/instance/seed-stores.ts'

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

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
