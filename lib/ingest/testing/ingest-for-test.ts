import { vi } from 'vitest'
import { stubEnvironment } from '#lib/request/testing/stub-environment'

const unknown = () => undefined
const NOBODY = {
  ...{
    visitor: '',
    country: '',
    region: '',
    city: '',
    market: '',
    language: '',
    browser: '',
    os: '',
    path: '',
  },
  ...{ referrer: '', device: 'desktop' as const, returning: false, hour: 12, weekday: 1 },
  ...{ query: unknown, cookie: unknown, claim: unknown },
}

type Services = {
  readonly edgeConfig: string
  readonly redisRest: string
  readonly redisToken: string
}

/** The modules that read the environment, loaded anew for a test with services of its own, and a way to be a visitor. */
export async function ingestForTest(services: Services) {
  vi.resetModules()
  stubEnvironment({
    EDGE_CONFIG: services.edgeConfig,
    UPSTASH_REDIS_REST_URL: services.redisRest,
    UPSTASH_REDIS_REST_TOKEN: services.redisToken,
  })
  const { receiveEvents } = await import('../receive-events.ts')
  const { recordPurchase } = await import('../record-purchase.ts')
  const { ownAssignments } = await import('../own-assignments.ts')
  const { mintVisitor, sealVisitor } = await import('#lib/auth/visitor-cookie')
  const { codeFor } = await import('#lib/core/experiments/code')
  const { currentSnapshot } = await import('#lib/stores/edge-config/snapshot')
  const { redis } = await import('#lib/stores/redis/client')
  const { keys } = await import('#lib/stores/redis/keys')
  const { readCounts } = await import('#lib/results/read-counts')

  const now = Date.now()
  const snapshot = await currentSnapshot(now, () => {})

  /** A visitor from the United States, with a cookie of ours, and the code of the home page that they get. */
  async function newVisitor() {
    const visitor = mintVisitor()
    const headers = new Headers({
      cookie: `sl_visitor=${await sealVisitor(visitor)}`,
      'x-vercel-ip-country': 'US',
      'content-type': 'application/json',
    })
    const market = snapshot.markets.fallback
    const place = { country: 'US', region: '', city: '', timeZone: '' }
    const sender = { sticky: new Map(), market, place }
    const assignments = ownAssignments(headers, visitor, sender, { path: '/', snapshot, now })
    const facts = { ...NOBODY, visitor, country: 'US' }
    const slots = ['home.hero', 'home.offer', 'product.promise']
    const code = codeFor(snapshot.experiments, slots, market, assignments, facts)
    const variantOf = (id: string) => assignments.find(({ experiment }) => experiment === id)?.variant ?? ''
    return { visitor, headers, code, variantOf }
  }

  function send(headers: HeadersInit | undefined, body: unknown): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    return receiveEvents(
      new Request('http://localhost/api/events', { method: 'POST', body: text, ...(headers && { headers }) }),
      () => {},
    )
  }

  return { send, newVisitor, recordPurchase, readCounts, redis, keys, snapshot }
}

let sequence = 0

/** An event with an id of its own. */
export function event(type: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  sequence += 1
  return { id: `event-${sequence}`, type, path: '/', ...more }
}
