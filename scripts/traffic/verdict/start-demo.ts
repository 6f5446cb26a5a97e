import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LocalStores } from '../archive-day.ts'

const DEMO = fileURLToPath(new URL('../../demo.ts', import.meta.url))
const LOOK_EVERY_MS = 250

export type Services = LocalStores & {
  readonly site: string
  readonly edgeConfigApi: string
  readonly edgeConfigToken: string
}

export type Demo = {
  readonly services: Services
  readonly data: string
  readonly stop: () => Promise<void>
}

/** Starts the demo on a data folder, without visitors. @throws Error with its last words when it does not start */
export async function startDemo(port: number, data: string): Promise<Demo> {
  // A Redis from outside would hold more than this folder.
  const { REDIS_URL: _, ...environment } = process.env
  const args = ['--import', 'tsx', DEMO, '--port', String(port), '--data', data, '--no-traffic']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: environment })
  return { services: await untilAnnounced(child, data), data, stop: () => end(child) }
}

async function untilAnnounced(child: ChildProcess, data: string): Promise<Services> {
  let words = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    words = `${words}${chunk}`.slice(-2_000)
  })
  while (child.exitCode === null) {
    const text = await readFile(join(data, 'services.json'), 'utf8').catch(() => null)
    if (text !== null) return JSON.parse(text) as Services
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error(`The instance did not start:\n${words}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}
