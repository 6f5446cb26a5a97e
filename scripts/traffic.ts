import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalStores } from './traffic/archive-day.ts'
import { formatReport } from './traffic/format-report.ts'
import { readTrafficOptions, type TrafficOptions, USAGE } from './traffic/read-traffic-options.ts'
import { sendVisits } from './traffic/send-visits.ts'
import { showVerdicts } from './traffic/verdict/show-verdicts.ts'

/** More failed visitors than this share make the run a failure. */
const TOLERATED = 0.01
/** Of those who see the hero. */
const DEFAULT_CLICKS = 0.3

type Services = LocalStores & { readonly site: string }

async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    process.stdout.write(`${USAGE}\n`)
    return 0
  }
  const options = readTrafficOptions(args)
  const { verdict, visitors } = options
  if (verdict !== null) return await showVerdicts({ ...options, verdict })
  if (visitors === null) throw new Error('Say how many with --visitors')
  return await sendOnce({ ...options, visitors })
}

/** Sends simulated visitors to a running instance and prints what they did. */
async function sendOnce(options: TrafficOptions & { readonly visitors: number }): Promise<number> {
  const { visitors, json, clicks, days } = options
  const services = await readServices(options)
  const site = options.url ?? services?.site ?? ''
  const isLocal = services !== null && new URL(services.site).origin === new URL(site).origin
  const plan = { ...options, days: days ?? 1, clicks: clicks ?? DEFAULT_CLICKS }
  if (plan.days > 1 && !isLocal)
    throw new Error(`--days needs the stores of ${site}: run it on its machine, with --data`)
  const report = await sendVisits(site, plan, plan.days > 1 ? services : null)
  process.stdout.write(`${json ? JSON.stringify(report) : formatReport(report)}\n`)
  const { failures } = report
  if (failures.length === 0) return 0
  process.stderr.write(`With ${failures.length} visitors something failed, first: ${failures[0]}\n`)
  return failures.length > visitors * TOLERATED ? 1 : 0
}

/** What the instance on this machine says of itself; null without one when `--url` names another. */
async function readServices({ data, url }: TrafficOptions): Promise<Services | null> {
  const path = join(data, 'services.json')
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text !== null) return JSON.parse(text) as Services
  if (url !== undefined) return null
  throw new Error(`There is no ${path}: start the demo first, or name the instance with --url`)
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`)
  return 2
})
