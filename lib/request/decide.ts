import { resolveMarket } from '#lib/core/access/markets'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import type { RequestContext, RequestKind, Surroundings } from './context.ts'
import type { Outcome } from './decision.ts'
import { readPlace } from './facts/read-place.ts'
import { splitLanguage } from './facts/split-language.ts'
import { runPipeline } from './pipeline.ts'

const REAL_SURROUNDINGS: Omit<Surroundings, 'waitUntil'> = {
  now: () => Date.now(),
  clock: () => performance.now(),
}

/** The whole way of a request up to its decision. Executes nothing: `respond` does. */
export function decide(
  request: Pick<Request, 'url' | 'method' | 'headers'>,
  waitUntil: Surroundings['waitUntil'],
): Promise<Outcome> {
  const surroundings = { ...REAL_SURROUNDINGS, waitUntil }
  const snapshot = currentSnapshot(surroundings.now(), waitUntil)
  if (!(snapshot instanceof Promise)) return runPipeline(startContext(request, snapshot, surroundings))
  return snapshot.then((fresh) => runPipeline(startContext(request, fresh, surroundings)))
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
    cookies: headers.get('cookie'),
    snapshot,
    surroundings,
    requestId: '',
    isBot: false,
    visitor: null,
    country: '',
    place: readPlace(headers),
    market: resolveMarket(snapshot.markets, ''),
    ...splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE),
    caller: { kind: 'anonymous' },
    preview: null,
    draftToken: '',
    isInternal: false,
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

/** The path of a file with an extension, in plain characters. */
const FILE = /^(?:\/[\w-]+)*\/[\w.-]*\w\.[a-z0-9]{2,11}$/i

function kindOf(path: string): RequestKind {
  if (isUnder(path, '/api')) return 'api'
  if (isUnder(path, '/console')) return 'console'
  if (isUnder(path, '/variants')) return 'inner'
  if (isUnder(path, '/.well-known')) return 'file'
  return path.includes('.') && FILE.test(path) ? 'file' : 'page'
}

function isUnder(path: string, stem: string): boolean {
  return path.startsWith(stem) && (path.length === stem.length || path.charCodeAt(stem.length) === 47)
}
