import type { Redis } from '@upstash/redis'
import { env } from '#lib/env'

/** What `@upstash/ratelimit` asks of a Redis client. */
export type ScriptRunner = Pick<Redis, 'eval' | 'evalsha' | 'get' | 'set'>

type Command = readonly (string | number)[]
type Answer = { readonly result?: unknown; readonly error?: string }
type Waiting = {
  readonly command: Command
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/**
 * The two Redis commands that the middleware needs, over the same REST API as the full client: that one has
 * 18 kB gzip of other commands, more than half of the middleware's budget. Commands issued in the same tick
 * share one request (https://upstash.com/docs/redis/features/restapi#pipelining).
 */
export function scriptRunner(timeoutMs: number): ScriptRunner {
  let waiting: Waiting[] = []

  function send(command: Command): Promise<unknown> {
    if (waiting.length === 0) queueMicrotask(() => void flush())
    return new Promise((resolve, reject) => waiting.push({ command, resolve, reject }))
  }

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      const answers = await post(
        batch.map(({ command }) => command),
        timeoutMs,
      )
      for (const [index, one] of batch.entries()) settle(one, answers[index])
    } catch (error) {
      for (const { reject } of batch) reject(error instanceof Error ? error : new Error(String(error)))
    }
  }

  return runnerOn(send)
}

function runnerOn(send: (command: Command) => Promise<unknown>): ScriptRunner {
  const script = (name: 'EVAL' | 'EVALSHA') => (source: string, keys: string[], args: unknown[]) =>
    send([name, source, keys.length, ...keys, ...args.map(String)])
  // The SDK's signatures let the caller name the type of the answer; what arrives is JSON, as from the SDK.
  return {
    eval: script('EVAL'),
    evalsha: script('EVALSHA'),
    get: (key: string) => send(['GET', key]),
    set: (key: string, value: unknown) => send(['SET', key, String(value)]),
  } as ScriptRunner
}

async function post(commands: readonly Command[], timeoutMs: number): Promise<readonly Answer[]> {
  const { url, token } = env().redis
  const response = await fetch(`${url.replace(/\/$/, '')}/pipeline`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands),
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (!response.ok) throw new Error(`Redis answered ${response.status}`)
  const answers: unknown = await response.json()
  if (!Array.isArray(answers)) throw new Error('Redis answered something else than a list')
  return answers
}

function settle({ resolve, reject }: Waiting, answer: Answer | undefined): void {
  if (answer === undefined) reject(new Error('Redis left a command unanswered'))
  else if (answer.error !== undefined) reject(new Error(answer.error))
  else resolve(answer.result)
}
