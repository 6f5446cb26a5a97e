import { sitePages } from '#content/pages'
import { slotsOn } from '#content/slot-places'
import { plainCode } from '#lib/core/experiments/plain-code'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { isKnownPath } from '#lib/core/site/known-paths'
import type { RequestContext } from '../context.ts'
import type { Decision, Stage } from '../decision.ts'
import { splitLanguage } from '../facts/split-language.ts'

/** Sends a page request to the prerendered page of its code, and what is no page to the static 404. */
export const routeStage: Stage = { name: 'route', run: route }

type Input = Pick<
  RequestContext,
  | 'kind'
  | 'path'
  | 'query'
  | 'pagePath'
  | 'language'
  | 'code'
  | 'snapshot'
  | 'market'
  | 'draftToken'
  | 'isInternal'
>

function route(context: Input): Decision {
  switch (context.kind) {
    case 'inner':
      return context.isInternal ? { type: 'next', reason: 'internal' } : NOT_FOUND
    case 'console':
    case 'api':
      return { type: 'next', reason: 'handler' }
    // Outside these folders there is no route: the framework has the file, or its static 404.
    case 'file':
      return { type: 'next', reason: 'file' }
    case 'page':
      return routePage(context)
  }
}

/** No route has this path: the framework answers it with its prerendered 404 page. */
const NOT_FOUND: Decision = { type: 'rewrite', reason: 'unknown-path', to: '/no-such-page', status: 404 }
const DEFAULT_PREFIX = new RegExp(`^/${DEFAULT_LANGUAGE}(?=/|$)`)

function routePage(input: Input): Decision {
  const { path, query, pagePath, language, code, snapshot, draftToken } = input
  if (isKnownPath(sitePages, snapshot.paths, pagePath)) {
    const to = variantPath(code, language, pagePath)
    return { type: 'rewrite', reason: 'variant-page', to, ...(draftToken && { draftToken }) }
  }
  // Redirects lead to known pages only, so that `/en//evil.example` leads nowhere.
  const unprefixed = path.replace(DEFAULT_PREFIX, '') || '/'
  if (unprefixed === path || !isKnownPath(sitePages, snapshot.paths, unprefixed)) return missingPage(input)
  return { type: 'redirect', reason: 'default-language-prefix', status: 308, to: unprefixed + query }
}

/** The page that shows no experiment, for when something went wrong on the way. */
export function controlPage(
  { path, snapshot, market }: Pick<RequestContext, 'path' | 'snapshot' | 'market'>,
  reason: string,
): Decision {
  const { language, pagePath } = splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE)
  if (!isKnownPath(sitePages, snapshot.paths, pagePath)) return missingPage({ language, snapshot, market })
  const code = plainCode(snapshot.experiments, slotsOn(pagePath), market)
  return { type: 'rewrite', reason, to: variantPath(code, language, pagePath) }
}

/** The 404 page of a language: one for each market, so that no unknown address makes a page of its own. */
function missingPage({
  language,
  snapshot,
  market,
}: Pick<Input, 'language' | 'snapshot' | 'market'>): Decision {
  const to = variantPath(plainCode(snapshot.experiments, [], market), language, '/missing')
  return { type: 'rewrite', reason: 'unknown-path', to, status: 404 }
}

function variantPath(code: string, language: string, pagePath: string): string {
  return `/variants/${code}/${language}${pagePath === '/' ? '' : pagePath}`
}
