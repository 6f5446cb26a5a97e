import type { VisitorId } from '#lib/auth/visitor-cookie'
import { type Assignment, assign } from '#lib/core/experiments/assign'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import { RequestFacts } from '#lib/request/facts/visitor-facts'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { Sender } from './identify-sender.ts'

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map()

/**
 * What the visitor is assigned to on a page, decided as the middleware does. The sticky cookie answers for nearly all;
 * without it the page's query and referrer are not known here, so audiences that ask for them do not match.
 */
export function ownAssignments(
  headers: Headers,
  visitor: VisitorId,
  { sticky, market, place }: Omit<Sender, 'visitor'>,
  page: { readonly path: string; readonly snapshot: Snapshot; readonly now: number },
): readonly Assignment[] {
  const known = {
    headers,
    cookies: headers.get('cookie'),
    query: '',
    country: place.country,
    place,
    market,
    ...splitLanguage(page.path, LANGUAGES, DEFAULT_LANGUAGE),
  }
  const facts = new RequestFacts(visitor, true, known, page.now)
  return assign(page.snapshot.experiments, facts, { now: page.now, sticky, overrides: NO_OVERRIDES })
}
