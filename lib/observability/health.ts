import { edgeConfig } from '#lib/stores/edge-config/client'
import { redis } from '#lib/stores/redis/client'
import { log } from './log.ts'

type DependencyHealth = { readonly status: 'ok' | 'down'; readonly latencyMs: number }

export type Health = {
  /** `degraded`: the site works, what needs the dependency that is down does not. */
  readonly status: 'ok' | 'degraded'
  readonly dependencies: { readonly redis: DependencyHealth; readonly edgeConfig: DependencyHealth }
}

const PATIENCE_MS = 300
/** So that asking for our health cannot be used to wear out the dependencies. */
const CACHE_MS = 1_000

let last: { readonly at: number; readonly health: Promise<Health> } | undefined

/** Asks each dependency, at most once a second for each isolate. Never rejects. */
export function checkHealth(now: number): Promise<Health> {
  if (last === undefined || now - last.at >= CACHE_MS) last = { at: now, health: askAll() }
  return last.health
}

async function askAll(): Promise<Health> {
  const [redisHealth, edgeConfigHealth] = await Promise.all([
    ask('redis', () => redis(PATIENCE_MS).ping()),
    ask('edge-config', () => edgeConfig().digest()),
  ])
  const dependencies = { redis: redisHealth, edgeConfig: edgeConfigHealth }
  const isOk = Object.values(dependencies).every(({ status }) => status === 'ok')
  return { status: isOk ? 'ok' : 'degraded', dependencies }
}

async function ask(name: string, question: () => Promise<unknown>): Promise<DependencyHealth> {
  const startedAt = performance.now()
  const status = await answerWithin(question)
    .then(() => 'ok' as const)
    .catch((error: unknown) => {
      log('warn', 'dependency-down', { name, error })
      return 'down' as const
    })
  return { status, latencyMs: Math.round(performance.now() - startedAt) }
}

async function answerWithin(question: () => Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  })
  try {
    return await Promise.race([question(), timeout])
  } finally {
    clearTimeout(timer)
  }
}
