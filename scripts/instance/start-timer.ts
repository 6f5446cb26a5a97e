import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * In this order: what an interrupted publish left behind is settled before anything else is published. `rounds`: in
 * every how many minutes it is called.
 */
const JOBS = [
  { job: 'publishes', rounds: 1 },
  { job: 'ends', rounds: 1 },
  { job: 'retention', rounds: 1 },
  { job: 'guardrails', rounds: 5 },
  { job: 'bandit', rounds: 60 },
  { job: 'notices', rounds: 1 },
] as const
const EVERY_MS = 60_000

/**
 * Calls the scheduled jobs of a local instance every minute, or every so many, as the platform's timer would, until the
 * returned function is called. A failure goes to `<data>/server.log`: the next minute tries again.
 */
export function startTimer(options: {
  url: string
  secret: string
  dataDir: string
  everyMs?: number
}): () => Promise<void> {
  const { url, secret, dataDir, everyMs = EVERY_MS } = options
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let round = 0
  const run = async () => {
    const due = JOBS.filter(({ rounds }) => round % rounds === 0)
    round += 1
    for (const { job } of due) {
      const failure = await callJob(`${url}/api/cron/${job}`, secret, stopping.signal)
      if (failure === null || stopping.signal.aborted) continue
      await appendFile(join(dataDir, 'server.log'), `timer: ${job} failed: ${failure}\n`).catch(
        () => undefined,
      )
    }
  }
  const timer = setInterval(() => {
    running ??= run().finally(() => {
      running = null
    })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}

/** Why a job could not be run, or null. */
async function callJob(url: string, secret: string, stopping: AbortSignal): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      signal: AbortSignal.any([stopping, AbortSignal.timeout(30_000)]),
    })
    await response.body?.cancel()
    return response.ok ? null : `status ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
