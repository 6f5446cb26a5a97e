import { seedDocuments } from '#content/seed/documents'
import { slotsOn } from '#content/slot-places'
import { parseMarkets } from '#lib/core/access/markets'
import { codesOf } from '#lib/core/experiments/codes-of'
import { compile } from '#lib/core/experiments/compile'
import { parseExperiments } from '#lib/core/experiments/document'
import { LANGUAGES, type Language } from '#lib/core/shop/language'
import { log } from '#lib/observability/log'
import { readDocuments } from '#lib/stores/edge-config/client'

/**
 * The pages of a path that exist now: each code in each language. From the seed when Edge Config cannot be read. Pages
 * that are left out are rendered at their first request; publishing refuses what would leave any out, so the log says it.
 */
export async function listPages(path: string): Promise<{ code: string; lang: Language }[]> {
  const live = await readDocuments(['experiments', 'markets']).catch(() => ({}))
  const documents: Readonly<Record<'experiments' | 'markets', unknown>> = { ...seedDocuments, ...live }
  const compiled = compile(parseExperiments(documents.experiments).document)
  const { list } = parseMarkets(documents.markets).markets
  const { codes, complete, tooLong } = codesOf(compiled, slotsOn(path), list)
  if (!complete || tooLong)
    log('warn', 'pages-left-out', { path, prerendered: codes.length, complete, tooLong })
  return codes.flatMap((code) => LANGUAGES.map((lang) => ({ code, lang })))
}
