import { pieceOf } from '#lib/core/experiments/fault'
import type { Publication, PublishOutcome } from './publication.ts'
import type { Base } from './read-base.ts'

type Refusal = Extract<PublishOutcome, { ok: false }>

/**
 * A refusal because an experiment is not live, said of one that there is: a draft, or one that ended and was taken out.
 * What nobody knows, and what stands there broken, stays not found.
 */
export function explainMissing(
  refusal: Refusal,
  { experiment: id }: Pick<Publication, 'experiment'>,
  { live, draft, records }: Pick<Base, 'live' | 'draft' | 'records'>,
): Refusal {
  if (refusal.code !== 'not-found' || id === null) return refusal
  const list = pieceOf(live.experiments, 'experiments').value
  const isBroken = Array.isArray(list) && list.some((piece: unknown) => pieceOf(piece, 'id').value === id)
  const hasRun = (records.get(id)?.stoppedAt ?? null) !== null
  if (isBroken || !(draft || hasRun)) return refusal
  const message = hasRun
    ? `${id} has ended and is not in the live document any more`
    : `${id} is a draft: publish it first`
  return { ok: false, code: 'wrong-state', faults: [{ pointer: '', message }] }
}
