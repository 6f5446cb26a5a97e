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

/** What every browser sends. */
const BROWSER = {
  'content-type': 'application/json',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
  'accept-language': 'en',
  'sec-fetch-site': 'same-origin',
}

type Services = {
  readonly edgeConfig: string
  readonly redisRest: string
  readonly redisToken: string
}

/** The modules that read the environment, loaded anew for a test with services of its own, and a way to be a visitor. */
export async function ingestForTest(services: Services) {
  vi.resetModules()
  // Tests send faster than a site is visited, one batch after the other: none of them need wait for the live page.
  vi.doMock('#lib/live/pace', () => ({
    Pace: class {
      takeTurn = async () => undefined
    },
  }))
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
  const { readExperimentSums } = await import('#lib/results/read-experiment-sums')
  const { readSegments } = await import('#lib/results/read-segments')
  const { readEpochVitals } = await import('#lib/results/read-epoch-vitals')
  const { readSiteDays } = await import('#lib/results/read-site-days')

  const now = Date.now()
  const snapshot = await currentSnapshot(now, () => {})

  /** A visitor from the United States, with a cookie of ours, and the code of the home page that they get. */
  async function newVisitor(country = 'US') {
    const visitor = mintVisitor()
    const market = snapshot.markets.byCountry.get(country) ?? snapshot.markets.fallback
    const consent = market.consent === 'required' ? '; sl_consent=granted' : ''
    const headers = new Headers({
      ...BROWSER,
      cookie: `sl_visitor=${await sealVisitor(visitor)}${consent}`,
      'x-vercel-ip-country': country,
    })
    const place = { country, region: '', city: '', timeZone: '' }
    const sender = { sticky: '', user: undefined, isOtherUser: false, market, place }
    const assignments = ownAssignments(headers, visitor, sender, { path: '/', snapshot, now })
    const facts = { ...NOBODY, visitor, country }
    const slots = ['home.hero', 'home.offer', 'product.promise']
    const code = codeFor(snapshot.experiments, slots, market, assignments, facts)
    const variantOf = (id: string) => assignments.find(({ experiment }) => experiment === id)?.variant ?? ''
    return { visitor, headers, code, variantOf }
  }

  /** Answers when all that the handler left for later is done too. */
  async function send(given: HeadersInit | undefined, body: unknown): Promise<Response> {
    const headers = new Headers(BROWSER)
    for (const [name, value] of new Headers(given)) headers.set(name, value)
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const work: Promise<unknown>[] = []
    const request = new Request('http://localhost/api/events', { method: 'POST', body: text, headers })
    const answer = await receiveEvents(request, (later) => work.push(later))
    await Promise.all(work)
    return answer
  }

  const results = { readCounts, readExperimentSums, readSegments, readEpochVitals, readSiteDays }
  const tagOf = (id: string) => snapshot.experiments.byId.get(id)?.tag ?? ''
  return { send, newVisitor, recordPurchase, ...results, redis, keys, snapshot, tagOf }
}

let sequence = 0

/** An event with an id of its own. */
export function event(type: string, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  sequence += 1
  return { id: `event-${sequence}`, type, path: '/', ...more }
}
