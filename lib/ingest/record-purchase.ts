import { PURCHASE } from '#lib/core/events/event'
import { type Amount, toWorkspaceMinor } from '#lib/core/events/to-workspace-minor'
import { leaveRunning } from '#lib/http/leave-running'
import { log } from '#lib/observability/log'
import { currentSnapshot } from '#lib/stores/edge-config/snapshot'
import { countingExperiments } from './counting-experiments.ts'
import { identifySender } from './identify-sender.ts'
import { storeBatch } from './store-batch.ts'

export type Purchase = Amount & { readonly orderId: string }

/** A larger order is a fault or a forgery, and would drown every other visitor in the sums. */
const MAX_REVENUE_MINOR = 1_000_000_000

/**
 * Counts an order for the variants that its visitor has seen; called by the checkout, with the visitor's own request.
 * A visitor who may not be recognised counts nowhere. An order recorded twice counts once.
 * @throws when Redis does not answer in time; then it may be called again
 */
export async function recordPurchase(
  request: Pick<Request, 'headers'>,
  { orderId, valueMinor, currency }: Purchase,
): Promise<void> {
  if (request.headers.has('x-sl-bot')) return
  const now = Date.now()
  const snapshot = await currentSnapshot(now, leaveRunning)
  const { visitor } = await identifySender(request.headers, snapshot)
  if (visitor === null) return
  const revenueMinor = toWorkspaceMinor({ valueMinor, currency }, snapshot.markets.rates)
  if (revenueMinor === null) log('warn', 'purchase-without-rate', { currency })
  const revenue = Math.min(Math.max(revenueMinor ?? 0, 0), MAX_REVENUE_MINOR)
  const experiments = countingExperiments(snapshot, now)
  // No id that a browser may send holds a slash.
  const id = `order/${orderId}`
  await storeBatch({ visitor, now, experiments }, [
    { kind: 'conversion', id, goal: PURCHASE, revenueMinor: revenue },
  ])
}
