import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type LocalServices, startLocalServices } from '../../emulators/start.ts'
import { instanceEnvironment } from './instance-environment.ts'
import { keepSecrets } from './keep-secrets.ts'
import type { InstanceOptions } from './read-options.ts'
import { seedOrigins } from './seed-origins.ts'
import { type Site, startSite } from './start-site.ts'
import { startTimer } from './start-timer.ts'

export type Instance = {
  readonly site: Site
  readonly services: LocalServices
  /** Stops the site, then the stores. */
  readonly stop: () => Promise<void>
}

/**
 * Starts local services, the site and its timer, and describes them in `<data>/services.json`. From then on SIGTERM, SIGINT or
 * the end of the site stops everything, the stores last, so that nothing acknowledged is lost.
 */
export async function runInstance(
  mode: 'start' | 'dev',
  options: InstanceOptions,
  seed: () => Promise<void>,
): Promise<Instance> {
  const { port, data } = options
  if (options.fresh) await emptyFolder(data)
  const secrets = await keepSecrets(data)
  const undo: (() => Promise<void>)[] = []
  const stop = once(async () => {
    for (const one of undo.splice(0).reverse()) await one()
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)))
  try {
    const redisUrl = process.env.REDIS_URL
    const services = await startLocalServices({
      dataDir: data,
      withOrigins: true,
      ...(redisUrl && { redisUrl }),
    })
    undo.push(services.stop)
    const environment = instanceEnvironment(services, secrets, port)
    Object.assign(process.env, environment)
    await seed()
    await seedOrigins(services.origins)
    const site = await startSite({ mode, port, dataDir: data, environment })
    undo.push(site.stop)
    await site.ready
    undo.push(startTimer({ url: site.url, secret: secrets.CRON_SECRET, dataDir: data }))
    undo.push(await announce(data, services, site))
    void site.exited.then((code) => endedByItself(undo.length > 0, code, data, stop))
    return { site, services, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function endedByItself(
  wasWanted: boolean,
  code: number | null,
  data: string,
  stop: () => Promise<void>,
) {
  if (!wasWanted) return
  process.stderr.write(`The site ended by itself (code ${code}); see ${join(data, 'server.log')}\n`)
  await stop()
  process.exit(code || 1)
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => {
    running ??= run()
    return running
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

/** Writes `services.json`, whole or not at all, and returns what removes it again. */
async function announce(data: string, services: LocalServices, site: Site): Promise<() => Promise<void>> {
  const { stop: _, ...urls } = services
  const file = join(data, 'services.json')
  const text = JSON.stringify({ site: site.url, ...urls, pid: process.pid }, null, 2)
  await writeFile(`${file}.tmp`, `${text}\n`, { mode: 0o600 })
  await rename(`${file}.tmp`, file)
  return () => rm(file, { force: true })
}
