import * as v from 'valibot'
import { digestOf } from '#lib/auth/digest'
import { redis } from '#lib/stores/redis/client'
import { keys } from '#lib/stores/redis/keys'
import { capChanges } from './history-entry.ts'
import type { Publication, PublishOutcome, PublishReport } from './publication.ts'

export const ANSWER_SECONDS = 86_400

const StoredAnswer = v.object({
  digest: v.string(),
  published: v.boolean(),
  report: v.custom<PublishReport>((value) => typeof value === 'object' && value !== null),
})

/**
 * The answer that was given to this request before, for a day. The same key with another request is a mistake of the
 * client's. Refusals are not kept: what was in the way may have gone.
 * https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/, sections 2.1 and 2.6
 * @throws when Redis does not answer
 */
export async function findAnswer(
  publication: Pick<Publication, 'idempotency' | 'by'>,
): Promise<PublishOutcome | null> {
  const { idempotency } = publication
  if (idempotency === undefined) return null
  const stored = await redis().get(keys.publishAnswer(await answerKeyOf(publication)))
  if (!v.is(StoredAnswer, stored)) return null
  if (stored.digest !== idempotency.digest) return { ok: false, code: 'idempotency-reused' }
  const { report, published } = stored
  return { ok: true, report, published, replayed: true, recorded: true }
}

/** Keeps the answer to a publish that had nothing to do; that of any other is kept with its history. */
export async function rememberAnswer(publication: Publication, report: PublishReport): Promise<void> {
  if (publication.idempotency === undefined) return
  const key = keys.publishAnswer(await answerKeyOf(publication))
  await redis().set(key, toStoredAnswer(publication, report, false), { ex: ANSWER_SECONDS })
}

/** Empty without a key. Each person has keys of their own, so that nobody is answered with another's report. */
export async function answerKeyOf({
  idempotency,
  by,
}: Pick<Publication, 'idempotency' | 'by'>): Promise<string> {
  return idempotency === undefined ? '' : await digestOf(`${by.sub}\n${idempotency.key}`)
}

/** What is stored for a retry, as text; empty without a key. */
export function toStoredAnswer(
  { idempotency }: Pick<Publication, 'idempotency'>,
  report: PublishReport,
  published: boolean,
): string {
  if (idempotency === undefined) return ''
  const capped = {
    ...report,
    changes: capChanges(report.changes),
    outsideChanges: capChanges(report.outsideChanges),
  }
  return JSON.stringify({ digest: idempotency.digest, published, report: capped })
}
