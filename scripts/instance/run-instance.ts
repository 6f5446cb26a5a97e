import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LocalServices, startLocalServices } from '../../emulators/start.ts'
import { instanceEnvironment } from './instance-environment.ts'
import { keepSecrets } from './keep-secrets.ts'
import type { InstanceOptions } from './read-options.ts'
import { type Site, startSite } from './start-site.ts'

export type Instance = {
  readonly site: Site
  readonly services: LocalServices
  /** Stops the site, then the stores. */
  readonly stop: () => Promise<void>
}

/**
 * Starts local services and the site, and describes them in `<data>/services.json`. From then on SIGTERM, SIGINT or
 * the end of the site stops everything, the stores last, so that nothing acknowledged is lost.
 */
export async function runInstance(
  mode: 'start' | 'dev',
  options: InstanceOptions,
  seed: () => Promise<void>,
): Promise<Instance> {
  const { port, data } = options
  if (options.fresh) await emptyFolder(data)
  await mkdir(data, { recursive: true })
  const secrets = await keepSecrets(data)
  const services = await startLocalServices({
    dataDir: data,
    ...(process.env.REDIS_URL && { redisUrl: process.env.REDIS_URL }),
  })
  try {
    const environment = instanceEnvironment(services, secrets, port)
    Object.assign(process.env, environment)
    await seed()
    const site = await startSite({ mode, port, dataDir: data, environment })
    await describe(data, services, site)
    return { site, services, stop: stopper(site, services, data) }
  } catch (error) {
    await services.stop()
    throw error
  }
}

/**
 * Only what an instance makes is removed, so that a mistyped `--data` cannot empty a folder of somebody's; and
 * nothing while another instance lives there, which starting the services then says.
 */
async function emptyFolder(data: string): Promise<void> {
  const lock = await readFile(join(data, 'lock'), 'utf8').catch(() => '')
  const owner = Number.parseInt(lock, 10)
  if (owner > 0 && isAlive(owner)) return
  const made = [
    'secrets.json',
    'services.json',
    'server.log',
    'tokens.json',
    'edge-config.json',
    'redis.journal',
  ]
  await Promise.all(made.map((name) => rm(join(data, name), { force: true })))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function describe(data: string, services: LocalServices, site: Site): Promise<void> {
  const { stop: _, ...urls } = services
  const file = join(data, 'services.json')
  const text = JSON.stringify({ site: site.url, ...urls, pid: process.pid }, null, 2)
  await writeFile(`${file}.tmp`, `${text}\n`, { mode: 0o600 })
  await rename(`${file}.tmp`, file)
}

function stopper(site: Site, services: LocalServices, data: string): () => Promise<void> {
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= site
      .stop()
      .then(() => services.stop())
      .then(() => rm(join(data, 'services.json'), { force: true }))
    return stopping
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)))
  void site.exited.then(async (code) => {
    if (stopping) return
    process.stderr.write(`The site ended by itself (code ${code}); see ${join(data, 'server.log')}\n`)
    await stop()
    process.exit(code || 1)
  })
  return stop
}
