import { sitePages } from '#content/pages'
import { seedDocuments } from '#content/seed/documents'
import { slotsOn } from '#content/slot-places'
import { INTERNAL_HEADER, sealPass } from '#lib/auth/internal-pass'
import { type Markets, parseMarkets } from '#lib/core/access/markets'
import { codesOf } from '#lib/core/experiments/codes-of'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { LANGUAGES } from '#lib/core/shop/language'
import { parsePaths } from '#lib/core/site/known-paths'
import { env } from '#lib/env'
import { log } from '#lib/observability/log'
import { readDocuments } from '#lib/stores/edge-config/client'

/**
 * Each in every language. More would keep the server from its visitors, and each page is rendered by its first one
 * anyway.
 */
const MAX_CODES_PER_PATH = 64
const AT_A_TIME = 2
const PATIENCE_MS = 10_000
/** How long the platform takes to carry a write to its readers: a page rendered sooner shows what was live before. */
const PLATFORM_DELAY_MS = 10_000

export type Warming = { readonly warmed: number; readonly failed: number }

/**
 * Has the pages rendered that a publish made: those whose code is in the document `experiments` after it, and was not
 * before. The requests are bare, so that no visitor's address is written into a page. For `after()` of the handler that
 * published: it takes its time, does what it can, and never throws.
 */
export async function warmPages(before: unknown, after: unknown): Promise<Warming> {
  try {
    if (env().onPlatform) await pause(PLATFORM_DELAY_MS)
    const { markets, paths } = { ...seedDocuments, ...(await readDocuments(['markets', 'paths'])) }
    const [product] = parsePaths(paths).products ?? []
    const sitePaths = [...sitePages.fixed, ...(product === undefined ? [] : [`/products/${product}`])]
    const known = parseMarkets(markets).markets
    const warming = await requestAll(sitePaths.flatMap((path) => newPages(path, before, after, known)))
    log(warming.failed > 0 ? 'warn' : 'info', 'pages-warmed', warming)
    return warming
  } catch (error) {
    log('warn', 'pages-not-warmed', { error })
    return { warmed: 0, failed: 0 }
  }
}

/** Inner addresses of a path's pages that are in one document and not in the other. */
export function newPages(
  path: string,
  before: unknown,
  after: unknown,
  { list }: Pick<Markets, 'list'>,
): readonly string[] {
  const codesIn = (experiments: unknown) =>
    codesOf(compile(parseExperiments(experiments).document), slotsOn(path), list).codes
  const known = new Set(codesIn(before))
  return codesIn(after)
    .filter((code) => !known.has(code))
    .slice(0, MAX_CODES_PER_PATH)
    .flatMap((code) =>
      LANGUAGES.map((language) => `/variants/${code}/${language}${path === '/' ? '' : path}`),
    )
}

async function requestAll(pages: readonly string[]): Promise<Warming> {
  const waiting = pages[Symbol.iterator]()
  const tally = { warmed: 0, failed: 0 }
  const work = async () => {
    for (const page of waiting) tally[(await request(page)) ? 'warmed' : 'failed'] += 1
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return tally
}

async function request(page: string): Promise<boolean> {
  try {
    const response = await fetch(env().siteUrl + page, {
      headers: { [INTERNAL_HEADER]: await sealPass(page, Date.now()) },
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
