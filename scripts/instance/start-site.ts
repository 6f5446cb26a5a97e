import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { nextBinary } from './next-binary.ts'
import { showProgress } from './show-progress.ts'

export type Site = {
  readonly url: string
  /** Resolves once it answers; rejects when it does not come up. */
  readonly ready: Promise<void>
  readonly exited: Promise<number | null>
  readonly stop: () => Promise<void>
}

/** A launcher that is killed outright cannot stop the site: its end of the channel closes, and the site goes by itself. */
const EXIT_WITH_PARENT = ['--import', "data:text/javascript,process.on('disconnect',()=>process.exit(1))"]

const READY_PATIENCE_MS = 90_000

/**
 * Starts `next start` or `next dev` on a port. Its output goes to `<data>/server.log`.
 * @throws Error when the port is taken
 */
export async function startSite(options: {
  mode: 'start' | 'dev'
  port: number
  dataDir: string
  environment: Readonly<Record<string, string>>
  /** Where the application was built; the working directory unless told. */
  folder?: string
}): Promise<Site> {
  const { mode, port, dataDir, environment, folder = '.' } = options
  if (await isTaken(port)) throw new Error(`Port ${port} is in use: choose another with --port`)
  const child = spawn(process.execPath, [...EXIT_WITH_PARENT, nextBinary, mode, '--port', String(port)], {
    env: { ...process.env, ...environment },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const log = createWriteStream(join(dataDir, 'server.log'), { flags: 'a' })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.pipe(log, { end: false })
    if (mode === 'dev') stream?.pipe(process.stderr)
  }
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = `http://localhost:${port}`
  const ready = untilReady(`${url}/api/health`, exited, dataDir)
  return { url, ready, exited, stop: () => stop(child, exited) }
}

async function untilReady(url: string, exited: Promise<number | null>, dataDir: string): Promise<void> {
  const done = showProgress('Starting the site')
  let hasExited = false
  void exited.then(() => {
    hasExited = true
  })
  const deadline = Date.now() + READY_PATIENCE_MS
  while (Date.now() < deadline && !hasExited) {
    const status = await fetch(url, { signal: AbortSignal.timeout(30_000) }).then(
      (response) => response.status,
      () => 0,
    )
    if (status === 200) return done()
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  done('failed')
  throw new Error(`The site did not start; see ${join(dataDir, 'server.log')}`)
}

async function stop(child: ChildProcess, exited: Promise<number | null>): Promise<void> {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await exited
  clearTimeout(timer)
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
