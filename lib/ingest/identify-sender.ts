import { readSealedVariants } from '#lib/auth/variants-cookie'
import { readVisitor, type VisitorId } from '#lib/auth/visitor-cookie'
import { type Market, resolveMarket } from '#lib/core/access/markets'
import { mayIdentify } from '#lib/core/events/may-identify'
import { parseSticky, type StickyEntry } from '#lib/core/experiments/sticky'
import { readCookie } from '#lib/http/read-cookie'
import { type Place, readPlace } from '#lib/request/facts/read-place'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** Who sent a batch, as far as we may know and can verify. */
export type Sender = {
  readonly visitor: VisitorId | null
  readonly sticky: ReadonlyMap<string, StickyEntry>
  readonly market: Market
  readonly place: Place
}

const NOTHING_STICKY: Sender['sticky'] = new Map()

/** Verifies the cookies itself; a visitor who has not agreed where the market asks, or sends GPC, stays unknown. */
export async function identifySender(
  headers: Headers,
  { markets }: Pick<Snapshot, 'markets'>,
): Promise<Sender> {
  const place = readPlace(headers)
  const market = resolveMarket(markets, place.country)
  const cookies = headers.get('cookie')
  const will = {
    rule: market.consent,
    consent: readCookie(cookies, 'sl_consent'),
    gpc: headers.get('sec-gpc'),
  }
  const visitor = mayIdentify(will) ? await readVisitor(cookies) : null
  if (visitor === null) return { visitor, sticky: NOTHING_STICKY, market, place }
  const text = await readSealedVariants(cookies, visitor)
  return { visitor, sticky: parseSticky(text ?? ''), market, place }
}
