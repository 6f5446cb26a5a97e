import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mintVisitor, sealVisitor } from '#lib/auth/visitor-cookie'
import { startLocalServices } from '../../emulators/start.ts'
import { ensureBuild } from '../../scripts/instance/ensure-build.ts'
import { instanceEnvironment } from '../../scripts/instance/instance-environment.ts'
import { keepSecrets } from '../../scripts/instance/keep-secrets.ts'
import { seedStores } from '../../scripts/instance/seed-stores.ts'
import { startSite } from '../../scripts/instance/start-site.ts'
import { type Measurement, median, spreadOf } from '../measurement.ts'
import { measureCommands } from './measure-commands.ts'
import { measureState } from './measure-state.ts'

const WORKER = fileURLToPath(new URL('./ingest-worker.ts', import.meta.url))
const PORT = 4303
/** Visitors who are there at once; an isolate remembers the verified cookies of 2,000. */
const SENDERS = 1_500
const BATCH_SIZES = [1, 5, 20, 50]
const ROUNDS = 5
const ROUND_MS = 4_000
const CONNECTIONS = 32
/** Few enough that a bench ends; the shards are as full as with a million. */
const STATE_VISITORS = 20_000

type Sender = { readonly cookie: string; readonly code: string; readonly address: string }

/** Events per second through HTTP into Redis, Redis commands of a batch, and bytes of a visitor. */
export async function benchIngest(): Promise<readonly Measurement[]> {
  await ensureBuild()
  const dataDir = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
  const services = await startLocalServices({
    dataDir,
    ...(process.env.REDIS_URL && { redisUrl: process.env.REDIS_URL }),
  })
  try {
    const secrets = await keepSecrets(dataDir)
    const environment = instanceEnvironment(services, secrets, PORT)
    Object.assign(process.env, environment)
    await seedStores()
    const site = await startSite({ mode: 'start', port: PORT, dataDir, environment })
    try {
      await site.ready
      return [
        ...(await measureRates(site.url)),
        ...(await measureCommands()),
        ...(await measureState(STATE_VISITORS)),
      ]
    } finally {
      await site.stop()
    }
  } finally {
    await services.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function measureRates(site: string): Promise<readonly Measurement[]> {
  const senders = await createSenders(site)
  const measurements: Measurement[] = []
  for (const size of BATCH_SIZES) {
    await send(site, senders, size, ROUND_MS / 2)
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round++) rounds.push(await send(site, senders, size, ROUND_MS))
    measurements.push({
      name: `events stored, in batches of ${size}`,
      value: median(rounds),
      unit: 'events/s',
      spread: spreadOf(rounds),
      ...(size === 5 && { goal: { atLeast: 1_150 } }),
    })
  }
  return measurements
}

/** Visitors with a cookie of ours; the code is that of the page which each of them was given. */
async function createSenders(site: string): Promise<readonly Sender[]> {
  const senders: Sender[] = []
  for (let index = 0; index < SENDERS; index++) {
    const address = `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`
    const cookie = `sl_visitor=${await sealVisitor(mintVisitor())}`
    const headers = {
      cookie,
      'x-forwarded-for': address,
      'x-vercel-ip-country': 'US',
      'sec-fetch-dest': 'document',
    }
    const page = await fetch(`${site}/`, { headers })
    await page.arrayBuffer()
    const code = /^\/variants\/([^/]+)\//.exec(page.headers.get('x-middleware-rewrite') ?? '')?.[1] ?? ''
    const variants = page.headers.getSetCookie().map((line) => line.split(';', 1)[0])
    senders.push({ cookie: [cookie, ...variants].join('; '), code, address })
  }
  return senders
}

async function send(site: string, senders: readonly Sender[], batchSize: number, durationMs: number) {
  const task = { url: `${site}/api/e`, batchSize, durationMs, connections: CONNECTIONS }
  const worker = fork(WORKER, [JSON.stringify(task)], { execArgv: ['--import', 'tsx'] })
  worker.send([...senders])
  return await new Promise<number>((resolve, reject) => {
    worker.once('message', (message: { perSecond?: number; error?: string }) => {
      if (message.perSecond === undefined) reject(new Error(message.error))
      else resolve(message.perSecond)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => reject(new Error(`The ingest worker ended with code ${code}`)))
  })
}
