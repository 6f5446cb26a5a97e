import type { VerifiedSession } from '#lib/auth/tokens'
import type { Currency } from '#lib/core/shop/money'
import type { Snapshot } from '#lib/stores/edge-config/snapshot'

/** What the answer to one request depends on besides the query. */
export type GraphqlContext = {
  readonly session: VerifiedSession | null
  readonly currency: Currency
  readonly snapshot: Snapshot
  readonly now: number
}
