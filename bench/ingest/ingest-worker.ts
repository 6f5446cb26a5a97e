import { Agent, request } from 'node:http'

/** Posts batches of events as fast as they are stored, over kept connections, and reports the rate to its parent. */
type Sender = { readonly cookie: string; readonly code: string; readonly address: string }
type Task = {
  readonly url: string
  readonly senders: readonly Sender[]
  readonly batchSize: number
  readonly durationMs: number
  readonly connections: number
}

const task = JSON.parse(process.argv[2] ?? '{}') as Omit<Task, 'senders'>
const agent = new Agent({ keepAlive: true, maxSockets: task.connections })
let sequence = 0

process.once('message', (senders: readonly Sender[]) => void run({ ...task, senders }))

async function run({ senders, batchSize, durationMs, connections }: Task): Promise<void> {
  try {
    const startedAt = performance.now()
    const deadline = startedAt + durationMs
    const counts = await Promise.all(
      Array.from({ length: connections }, async (_, connection) => {
        let stored = 0
        for (let turn = connection; performance.now() < deadline; turn += connections) {
          const sender = senders[turn % senders.length]
          if (sender === undefined) throw new Error('There is nobody to send')
          const body = batchOf(sender, batchSize)
          // As a tracker does: what was not stored is sent again, and counts once.
          while (!(await post(sender, body)));
          stored += batchSize
        }
        return stored
      }),
    )
    const seconds = (performance.now() - startedAt) / 1_000
    report({ perSecond: counts.reduce((sum, count) => sum + count, 0) / seconds })
  } catch (error) {
    report({ error: String(error) })
  }
}

/** What a page sends: its view, what was seen, how fast it was, and what happened next. */
function batchOf({ code }: Sender, size: number): string {
  const events = Array.from({ length: size }, (_, index) => {
    sequence += 1
    const shared = { id: `bench${process.pid}-${sequence}`, path: `/products/p${sequence % 40}`, code }
    switch (index % 5) {
      case 0:
        return { ...shared, type: 'pageview', referrer: 'google.com' }
      case 1:
        return { ...shared, type: 'exposure' }
      case 2:
        return { ...shared, type: 'vital', vital: { metric: 'LCP', value: 500 + (sequence % 3_000) } }
      case 3:
        return { ...shared, type: 'vital', vital: { metric: 'CLS', value: 0.05 } }
      default:
        return { ...shared, type: 'conversion', name: 'signup' }
    }
  })
  return JSON.stringify({ events })
}

/** Whether the batch is stored; any other answer than 204 and 503 throws. */
function post({ cookie, address }: Sender, body: string): Promise<boolean> {
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
    'accept-language': 'en',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': address,
    'x-vercel-ip-country': 'US',
    cookie,
  }
  return new Promise((resolve, reject) => {
    const sent = request(task.url, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('error', reject)
      response.once('end', () => {
        const dropped = response.headers['x-dropped']
        if (response.statusCode === 503) resolve(false)
        else if (response.statusCode === 204 && dropped === undefined) resolve(true)
        else reject(new Error(`${task.url} answered ${response.statusCode} ${dropped ?? ''}`))
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

function report(message: { perSecond?: number; error?: string }): void {
  process.send?.(message, () => process.exit(0))
}
