import { experiments } from '#content/seed/experiments'
import { markets } from '#content/seed/markets'
import { parseLimits } from '#lib/core/access/limits'
import { parseMarkets } from '#lib/core/access/markets'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { parsePaths } from '#lib/core/site/known-paths'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { RequestContext } from '../context.ts'
import { startContext } from '../decide.ts'

/** A moment in all tests of the way of a request. */
const TEST_NOW = Date.UTC(2026, 10, 21, 12)

/** A snapshot of the reference site, with one product and one article. */
export function snapshotWith(changes: { experiments?: unknown; limits?: unknown } = {}): Snapshot {
  const { document } = parseExperiments(changes.experiments ?? experiments)
  return {
    experiments: compile(document),
    markets: parseMarkets(markets).markets,
    limits: parseLimits(changes.limits),
    paths: parsePaths({ products: ['tide-lamp'], journal: ['low-tide'] }),
    version: document.version,
    source: 'live',
  }
}

/** The context of a request to a URL with headers, as the first stage sees it, with facts changed at will. */
export function contextWith(
  request: { url?: string; method?: string; headers?: Record<string, string> } = {},
  facts: Partial<RequestContext> = {},
): RequestContext {
  const { url = 'https://shop.example/', method = 'GET', headers = {} } = request
  const surroundings = { now: () => TEST_NOW, clock: () => 0, waitUntil: () => undefined }
  const start = startContext({ url, method, headers: new Headers(headers) }, snapshotWith(), surroundings)
  return { ...start, requestId: 'test-request', ...facts }
}
