import { announcePublish } from '#lib/live/announce-publish'
import { log } from '#lib/observability/log'
import { recordAudit } from './audit.ts'
import { carryOut } from './carry-out.ts'
import { decidePublication } from './decide-publication.ts'
import { findAnswer, rememberAnswer } from './idempotency.ts'
import { judgeApproval } from './judge-approval.ts'
import type { Publication, PublishOutcome, Wish } from './publication.ts'
import { type Lease, withPublishLock } from './publish-lock.ts'
import { readBase } from './read-base.ts'
import { recordDraft } from './record-draft.ts'
import { recoverPublish, settlePending } from './recover-publish.ts'

/**
 * Changes what is live, as a transaction across two stores: it is written ahead in Redis, put into Edge Config in one
 * request, and made history in one atomic step. Killed at any point it leaves the old documents or the new ones, and
 * whoever reads or publishes next completes what history has to tell. With `dryRun` the report is the same and nothing
 * is written. Never throws: a store that does not answer is an outcome.
 */
export async function publish(
  publication: Publication | Wish,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<PublishOutcome> {
  if (dryRun) return await attempt(publication, () => rehearse(publication))
  const outcome = await attempt(publication, async () => {
    return (await withPublishLock((lease) => publishUnder(lease, publication))) ?? { ok: false, code: 'busy' }
  })
  await announcePublish(publication, outcome)
  // What was published is in the audit log already: its entry was committed with it.
  if (!(outcome.ok && outcome.published) || outcome.replayed) await auditOutcome(publication, outcome)
  return outcome
}

async function attempt(
  { action, experiment }: Publication | Wish,
  run: () => Promise<PublishOutcome>,
): Promise<PublishOutcome> {
  try {
    return await run()
  } catch (error) {
    log('error', 'publish-failed', { action, experiment, error })
    return { ok: false, code: 'store-unreachable' }
  }
}

async function publishUnder(lease: Lease, wish: Publication | Wish): Promise<PublishOutcome> {
  await settlePending()
  const answer = await findAnswer(wish)
  if (answer !== null) return answer
  const base = await readBase(wish.experiment)
  const decision = decidePublication(wish, base)
  if (decision.kind === 'refuse') return decision.outcome
  const { publication, plan } = decision
  const missing = judgeApproval(publication, base)
  if (missing !== null) return missing
  if (plan.kind === 'write') return await carryOut(publication, base, plan, lease)
  await recordDraft(publication, base)
  await rememberAnswer(publication, plan.report)
  return { ok: true, report: plan.report, published: false, replayed: false, recorded: true }
}

/** What needs an approval is rehearsed without: whoever is to give it must see the report first. */
async function rehearse(wish: Publication | Wish): Promise<PublishOutcome> {
  await recoverPublish()
  const decision = decidePublication(wish, await readBase(wish.experiment))
  if (decision.kind === 'refuse') return decision.outcome
  return { ok: true, report: decision.plan.report, published: false, replayed: false, recorded: false }
}

async function auditOutcome(publication: Publication | Wish, outcome: PublishOutcome): Promise<void> {
  const { at, by, action, experiment, requestId } = publication
  const subject = experiment === null ? 'documents' : `experiments/${experiment}`
  const result = outcome.ok ? (outcome.replayed ? 'replayed' : 'nothing-to-do') : outcome.code
  await recordAudit({ at: at.toISOString(), by, action, subject, outcome: result, requestId }).catch(
    (error: unknown) => log('warn', 'audit-not-recorded', { action, outcome: result, error }),
  )
}
