import { readCaller } from '#lib/auth/read-caller'
import { readSealedVariants } from '#lib/auth/variants-cookie'
import { readVisitor, type VisitorId } from '#lib/auth/visitor-cookie'
import { type Market, resolveMarket } from '#lib/core/access/markets'
import { mayIdentify } from '#lib/core/events/may-identify'
import { stickyUser } from '#lib/core/experiments/sticky'
import { unitUser } from '#lib/core/experiments/unit-user'
import { readCookie } from '#lib/http/read-cookie'
import { type Place, readPlace } from '#lib/request/facts/read-place'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** Who sent a batch, as far as we may know and can verify. */
export type Sender = {
  readonly visitor: VisitorId | null
  /** The text of the cookie with their sticky assignments; empty without. */
  readonly sticky: string
  /** The account by which experiments by user go, if any; theirs is the unit. */
  readonly user: string | undefined
  /** Whether the sticky assignments are those of another user who was signed in here before. */
  readonly isOtherUser: boolean
  readonly market: Market
  readonly place: Place
}

/** Verifies the cookies itself; a visitor who has not agreed where the market asks, or sends GPC, stays unknown. */
export async function identifySender(
  headers: Headers,
  { markets, experiments }: Pick<Snapshot, 'markets' | 'experiments'>,
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
  const nobody = { sticky: '', user: undefined, isOtherUser: false }
  if (visitor === null) return { visitor, ...nobody, market, place }
  const sticky = (await readSealedVariants(cookies, visitor)) ?? ''
  if (!experiments.hasUsers) return { visitor, ...nobody, sticky, market, place }
  const unit = unitUser(await readCaller(headers), stickyUser(sticky))
  return { visitor, sticky, user: unit.user, isOtherUser: unit.isOtherUser === true, market, place }
}
