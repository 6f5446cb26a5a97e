import { type LocalServices, startLocalServices } from '../../emulators/start.ts'
import { instanceEnvironment } from '../../scripts/instance/instance-environment.ts'
import { keepSecrets } from '../../scripts/instance/keep-secrets.ts'
import { seedStores } from '../../scripts/instance/seed-stores.ts'
import { type Site, startSite } from '../../scripts/instance/start-site.ts'
import { sendLoad } from '../load/send-load.ts'
import { type Measurement, median, spreadOf } from '../measurement.ts'
import { TWIN } from './build-twin.ts'

const ROUNDS = 21
const ROUND_MS = 1_500
const PORTS = { own: 4301, empty: 4302 }

/**
 * Requests per second of the home page, behind the whole pipeline and behind an empty middleware, in turns so that a
 * noisy machine disturbs both alike. The ratio is taken round by round.
 */
export async function measureThroughput(dataDir: string): Promise<readonly Measurement[]> {
  const services = await startLocalServices({ dataDir })
  const sites: Site[] = []
  try {
    sites.push(...(await startBoth(dataDir, services)))
    return await compare()
  } finally {
    for (const site of sites) await site.stop()
    await services.stop()
  }
}

async function startBoth(dataDir: string, services: LocalServices): Promise<readonly Site[]> {
  const secrets = await keepSecrets(dataDir)
  Object.assign(process.env, instanceEnvironment(services, secrets, PORTS.own))
  await seedStores()
  const started: Site[] = []
  for (const [port, folder] of [
    [PORTS.own, '.'],
    [PORTS.empty, TWIN],
  ] as const) {
    const environment = instanceEnvironment(services, secrets, port)
    const site = await startSite({ mode: 'start', port, dataDir, environment, folder })
    started.push(site)
    await site.ready
  }
  return started
}

async function compare(): Promise<readonly Measurement[]> {
  const own = await returningVisit(`http://localhost:${PORTS.own}/`)
  const empty = { url: `http://localhost:${PORTS.empty}${own.page}`, headers: own.headers }
  const rounds: { own: number; empty: number }[] = []
  for (let round = -1; round < ROUNDS; round++) {
    const result = { own: await sendLoad(own, ROUND_MS), empty: await sendLoad(empty, ROUND_MS) }
    if (round >= 0) rounds.push(result)
  }
  const ratios = rounds.map((round) => round.own / round.empty)
  return [
    rate(
      'rewritten page behind the whole pipeline',
      rounds.map((round) => round.own),
    ),
    rate(
      'the same page behind an empty middleware',
      rounds.map((round) => round.empty),
    ),
    {
      name: 'ratio of the two, round by round',
      value: median(ratios),
      unit: '×',
      spread: spreadOf(ratios),
      goal: { atLeast: 0.95 },
    },
  ]
}

function rate(name: string, values: readonly number[]): Measurement {
  return { name, value: median(values), unit: 'requests/s', spread: spreadOf(values) }
}

/** A visitor's second visit: the cookies of the first, and the inner path of the page that it got. */
async function returningVisit(url: string) {
  const first = await fetch(url)
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  const page = first.headers.get('x-middleware-rewrite')
  if (page === null) throw new Error('The home page was not rewritten')
  return { url, page, headers: { cookie } }
}
