import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { LocalServices } from '../emulators/start.ts'
import { runCommand } from '../scripts/testing/run-command.ts'

export type Instance = Omit<LocalServices, 'stop'> & { readonly site: string }

/** The instance that all browser tests share; `start-instance.ts` started it. */
export function instance(): Instance {
  return JSON.parse(process.env.INSTANCE ?? '{}') as Instance
}

let lastAddress = 0

/** An address of one test's own, so that rate limits of one never meet another's. */
export function freshAddress(): string {
  lastAddress += 1
  return `10.${process.pid % 250}.${Math.floor(lastAddress / 250)}.${(lastAddress % 250) + 1}`
}

/** A request as a client from an address of its own makes it. The test's headers win. */
export async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', freshAddress())
  return await fetch(instance().site + path, { redirect: 'manual', ...init, headers })
}

/** The cookies that an answer sets, as a `Cookie` header. */
export function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
}

/** The variant that an answer's visitor is in, as Server-Timing says. */
export function variantOf(response: Response, experiment: string): string | undefined {
  const timing = response.headers.get('server-timing') ?? ''
  return new RegExp(`variant;desc="${experiment}\\.([a-z0-9-]+)"`).exec(timing)?.[1]
}

/** Reads one document as the platform's API gives it. */
export async function readDocument<T>(key: string): Promise<T> {
  const { edgeConfigApi, edgeConfigToken } = instance()
  const response = await fetch(`${edgeConfigApi}/items`, {
    headers: { authorization: `Bearer ${edgeConfigToken}` },
  })
  const items = (await response.json()) as { key: string; value: T }[]
  const item = items.find((candidate) => candidate.key === key)
  if (item === undefined) throw new Error(`Edge Config has no ${key}`)
  return item.value
}

/** Writes one document by hand, as in the platform's dashboard. */
export async function writeDocument(key: string, value: unknown): Promise<void> {
  await writeDocuments({ [key]: value })
}

/** Writes documents by hand in one request, so that a reader sees all of them or none. */
export async function writeDocuments(documents: Readonly<Record<string, unknown>>): Promise<void> {
  const { edgeConfigApi, edgeConfigToken } = instance()
  const items = Object.entries(documents).map(([key, value]) => ({ operation: 'upsert', key, value }))
  const response = await fetch(`${edgeConfigApi}/items`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${edgeConfigToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  if (!response.ok) throw new Error(`Edge Config refused ${Object.keys(documents)}: ${response.status}`)
}

/** Longer than any isolate keeps its copy of Edge Config. */
export const IN_FORCE_MS = 5_000

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

type Fault = { latencyMs?: number; status?: number; down?: boolean; corrupt?: boolean }

/** Makes an emulator fail, or heals it with an empty fault. */
export async function injectFault(service: 'redis' | 'edgeConfig', fault: Fault): Promise<void> {
  await control(service, '/__fault', { method: 'POST', body: JSON.stringify(fault) })
}

/** How many requests an emulator has had. */
export async function requestsTo(service: 'redis' | 'edgeConfig'): Promise<number> {
  const stats = (await (await control(service, '/__stats')).json()) as { requests: number }
  return stats.requests
}

async function control(
  service: 'redis' | 'edgeConfig',
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const { redisRest, edgeConfigApi } = instance()
  const response = await fetch(new URL(path, service === 'redis' ? redisRest : edgeConfigApi), init)
  if (!response.ok) throw new Error(`${service} refused ${path}: ${response.status}`)
  return response
}

/** A token as the README's command prints it. */
export async function tokenFor(...args: readonly string[]): Promise<string> {
  const data = process.env.INSTANCE_DATA ?? ''
  const command = ['node', '--import', 'tsx', 'scripts/token.ts', '--data', data, ...args] as const
  const { code, output } = await runCommand(command, { quiet: true })
  if (code !== 0) throw new Error(output)
  return output.trim()
}

/** The secret of the running instance, for tests that forge with the right key. */
export async function instanceSecret(): Promise<string> {
  const text = await readFile(join(process.env.INSTANCE_DATA ?? '', 'secrets.json'), 'utf8')
  return (JSON.parse(text) as { SHORELINE_SECRET: string }).SHORELINE_SECRET
}
