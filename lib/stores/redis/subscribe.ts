import { env } from '#lib/env'

type Subscription = {
  /** Called when the subscription holds: what is published from then on arrives. */
  readonly onOpen: () => void
  readonly onMessage: (message: string) => void
  /** Ends it, and with it the connection to Redis. */
  readonly signal: AbortSignal
}

/** A message longer than this is none of ours. */
const MOST_CHARS = 1_000_000

/**
 * Listens to a channel until the signal, or Redis, ends it: then it resolves. The SDK's own `subscribe` does not say when
 * its connection has ended, so that whoever listens would wait for ever.
 * @throws when Redis cannot be reached
 * https://upstash.com/docs/redis/features/restapi#subscribe
 */
export async function subscribe(channel: string, { onOpen, onMessage, signal }: Subscription): Promise<void> {
  const { url, token } = env().redis
  const response = await fetch(`${url.replace(/\/$/, '')}/subscribe/${encodeURIComponent(channel)}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    cache: 'no-store',
    signal,
  })
  if (!response.ok || response.body === null) throw new Error(`Redis answered ${response.status}`)
  const prefix = `message,${channel},`
  for await (const line of linesOf(response.body)) {
    if (line.startsWith(`data: ${prefix}`)) onMessage(line.slice(prefix.length + 6))
    else if (line.startsWith('data: subscribe,')) onOpen()
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = `${rest}${decoder.decode(value, { stream: true })}`.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > MOST_CHARS) throw new Error('Redis sent a line without an end')
      yield* lines
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
