import { PURCHASE } from '#lib/core/events/event'
import type { Amount } from '#lib/core/events/to-workspace-minor'
import { leaveRunning } from '#lib/http/leave-running'
import { feedActivity, toActivityBatch } from '#lib/live/feed-activity'
import { readPreviewCookie } from '#lib/preview/preview-token'
import { currentGoals } from '#lib/stores/edge-config/goals'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { identifySender } from './identify-sender.ts'
import { ownerOf } from './owner-of.ts'
import { storeBatch } from './store-batch.ts'
import { toConversion, toRevenueMinor } from './to-conversions.ts'

export type Purchase = Amount & { readonly orderId: string }

/**
 * Counts an order for the variants that its visitor has seen; called by the checkout, with the visitor's own request.
 * A visitor who may not be recognised, or is in a preview, counts nowhere. An order recorded twice counts once.
 * @throws when Redis does not answer in time; then it may be called again
 */
export async function recordPurchase(
  { headers }: Pick<Request, 'headers'>,
  { orderId, valueMinor, currency }: Purchase,
): Promise<void> {
  if (headers.has('x-sl-bot')) return
  const now = Date.now()
  if ((await readPreviewCookie(headers.get('cookie'), now)) !== null) return
  const snapshot = await currentSnapshot(now, leaveRunning)
  const sender = await identifySender(headers, snapshot)
  if (sender.visitor === null) return
  const goals = await currentGoals(now, leaveRunning)
  const revenueMinor = toRevenueMinor({ valueMinor, currency }, snapshot.markets.rates)
  // No id that a browser may send holds a slash.
  const conversion = toConversion({ id: `order/${orderId}` }, PURCHASE, { goals, now }, revenueMinor)
  // Among the site's events too, as a server's purchases are.
  const order = { ...conversion, names: [`event:${PURCHASE}`] }
  const owner = await ownerOf(sender.visitor, sender, headers, snapshot, now)
  await storeBatch(owner, [order])
  // The order does not wait for the live page.
  leaveRunning(feedActivity([toActivityBatch(owner, '/checkout', [order])], now))
}
