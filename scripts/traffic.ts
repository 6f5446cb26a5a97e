import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalStores } from './traffic/archive-day.ts'
import { formatReport } from './traffic/format-report.ts'
import { readTrafficOptions, type TrafficOptions, USAGE } from './traffic/read-traffic-options.ts'
import { sendVisits } from './traffic/send-visits.ts'

/** More failed visitors than this share make the run a failure. */
const TOLERATED = 0.01

type Services = LocalStores & { readonly site: string }

/** Sends simulated visitors to a running instance and prints what they did. */
async function main(): Promise<number> {
  const options = readTrafficOptions(process.argv.slice(2))
  const services = await readServices(options)
  const site = options.url ?? services?.site ?? ''
  const isLocal = services !== null && new URL(services.site).origin === new URL(site).origin
  if (options.days > 1 && !isLocal)
    throw new Error(`--days needs the stores of ${site}: run it on its machine, with --data`)
  const report = await sendVisits(site, options, options.days > 1 ? services : null)
  process.stdout.write(`${options.json ? JSON.stringify(report) : formatReport(report)}\n`)
  const { failures } = report
  if (failures.length === 0) return 0
  process.stderr.write(`With ${failures.length} visitors something failed, first: ${failures[0]}\n`)
  return failures.length > options.visitors * TOLERATED ? 1 : 0
}

/** What the instance on this machine says of itself; null without one when `--url` names another. */
async function readServices({ data, url }: TrafficOptions): Promise<Services | null> {
  const path = join(data, 'services.json')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text !== null) return JSON.parse(text) as Services
  if (url !== undefined) return null
  throw new Error(`There is no ${path}: start the demo first, or name the instance with --url`)
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
  return 2
})
