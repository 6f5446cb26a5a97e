import type { VisitorId } from '#lib/auth/visitor-cookie'
import { DEFAULT_LANGUAGE, LANGUAGES } from '#lib/core/shop/language'
import { splitLanguage } from '#lib/request/facts/split-language'
import { RequestFacts } from '#lib/request/facts/visitor-facts'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'
import type { Sender } from './identify-sender.ts'

/** A page that a batch tells of, and the configuration by which it is judged. */
export type PageSeen = { readonly path: string; readonly snapshot: Snapshot; readonly now: number }

/**
 * What audiences may ask of a visitor on a page. Its query and referrer are not known any more, so audiences that ask
 * for them do not match.
 */
export function ownFacts(
  headers: Headers,
  visitor: VisitorId,
  { market, place }: Pick<Sender, 'market' | 'place'>,
  { path, now }: PageSeen,
): RequestFacts {
  const known = {
    headers,
    cookies: headers.get('cookie'),
    query: '',
    country: place.country,
    place,
    market,
    ...splitLanguage(path, LANGUAGES, DEFAULT_LANGUAGE),
  }
  return new RequestFacts(visitor, true, known, now)
}
