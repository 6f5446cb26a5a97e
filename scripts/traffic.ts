import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readTrafficOptions, type TrafficOptions, USAGE } from './traffic/read-traffic-options.ts'
import { sendVisits } from './traffic/send-visits.ts'

/** More failed visits than this share make the run a failure. */
const TOLERATED = 0.01

/** Sends simulated visitors to a running instance and prints what they did. */
async function main(): Promise<number> {
  const options = readTrafficOptions(process.argv.slice(2))
  const { tally, failures } = await sendVisits(options.url ?? (await readSite(options)), options)
  process.stdout.write(`${tally.format()}\n`)
  if (failures.length === 0) return 0
  const [first] = failures
  const example = first instanceof Error ? `${first.message} ${String(first.cause ?? '')}` : String(first)
  process.stderr.write(`${failures.length} visits failed, the first with: ${example}\n`)
  return failures.length > options.visitors * TOLERATED ? 1 : 0
}

async function readSite({ data }: TrafficOptions): Promise<string> {
  const path = join(data, 'services.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no ${path}: start the demo first, or name the instance with --url`)
  })
  const { site } = JSON.parse(text) as { site?: unknown }
  if (typeof site !== 'string') throw new Error(`${path} names no site`)
  return site
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
  return 2
})
