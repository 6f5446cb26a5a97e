import { Agent, get } from 'node:http'

/** Asks one URL as fast as it answers, over 16 kept connections, and reports the rate to its parent. */
const CONNECTIONS = 16
const { url, headers, durationMs } = JSON.parse(process.argv[2] ?? '{}') as {
  url: string
  headers: Record<string, string>
  durationMs: number
}
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
const startedAt = performance.now()
const deadline = startedAt + durationMs

try {
  const counts = await Promise.all(Array.from({ length: CONNECTIONS }, askUntilDeadline))
  const seconds = (performance.now() - startedAt) / 1_000
  report({ perSecond: counts.reduce((sum, count) => sum + count, 0) / seconds })
} catch (error) {
  report({ error: String(error) })
}

async function askUntilDeadline(): Promise<number> {
  let count = 0
  while (performance.now() < deadline) {
    await ask()
    count += 1
  }
  return count
}

function ask(): Promise<void> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${response.statusCode}`))
      })
    }).once('error', reject)
  })
}

function report(message: { perSecond?: number; error?: string }): void {
  process.send?.(message, () => process.exit(0))
}
