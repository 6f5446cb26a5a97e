import { resolveMarket } from '#lib/core/access/markets'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import type { RequestContext, RequestKind, Surroundings } from './context.ts'
import type { Outcome } from './decision.ts'
import { splitLanguage } from './facts/split-language.ts'
import { runPipeline } from './pipeline.ts'

const REAL_SURROUNDINGS: Omit<Surroundings, 'waitUntil'> = {
  now: () => Date.now(),
  clock: () => performance.now(),
}

/** The whole way of a request up to its decision. Executes nothing: `respond` does. */
export async function decide(
  request: Pick<Request, 'url' | 'method' | 'headers'>,
  waitUntil: Surroundings['waitUntil'],
): Promise<Outcome> {
  const surroundings = { ...REAL_SURROUNDINGS, waitUntil }
  const pending = currentSnapshot(surroundings.now(), waitUntil)
  const snapshot = pending instanceof Promise ? await pending : pending
  return await runPipeline(startContext(request, snapshot, surroundings))
}

/** The context before any stage has run: what the request line says, and neutral values for all else. */
export function startContext(
  { url, method, headers }: Pick<Request, 'url' | 'method' | 'headers'>,
  snapshot: RequestContext['snapshot'],
  surroundings: Surroundings,
): RequestContext {
  const { path, query } = splitUrl(url)
  return {
    kind: kindOf(path),
    method,
    url,
    path,
    query,
    headers,
    snapshot,
    surroundings,
    requestId: '',
    address: '',
    isBot: false,
    visitor: null,
    country: '',
    region: '',
    city: '',
    timeZone: '',
    market: resolveMarket(snapshot.markets, ''),
    device: 'desktop',
    ...splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE),
    caller: { kind: 'anonymous' },
    assignments: [],
    code: '',
  }
}

/** Path and query sliced from the URL as it is: parsing it costs more than the whole assignment. */
function splitUrl(url: string): { readonly path: string; readonly query: string } {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  if (start === -1) return { path: '/', query: '' }
  const hash = url.indexOf('#', start)
  const end = hash === -1 ? url.length : hash
  const mark = url.indexOf('?', start)
  if (mark === -1 || mark > end) return { path: url.slice(start, end), query: '' }
  return { path: url.slice(start, mark), query: url.slice(mark, end) }
}

function kindOf(path: string): RequestKind {
  if (isUnder(path, '/api')) return 'api'
  if (isUnder(path, '/console')) return 'console'
  return isUnder(path, '/variants') ? 'inner' : 'page'
}

function isUnder(path: string, stem: string): boolean {
  return path.startsWith(stem) && (path.length === stem.length || path.charCodeAt(stem.length) === 47)
}
