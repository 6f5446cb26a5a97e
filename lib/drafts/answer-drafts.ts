import type { Access } from '#lib/auth/with-access'
import type { Draft } from '#lib/core/experiments/draft'
import { readEtags, toEtag } from '#lib/http/match-etag'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { raiseNotice } from '#lib/notices/raise-notice'
import { log } from '#lib/observability/log'
import { answerLiveExperiment } from '#lib/publish/answer-experiments'
import { createDraft } from './create-draft.ts'
import { deleteDraft } from './delete-draft.ts'
import { describeExperiment } from './describe-experiment.ts'
import type { DraftOutcome } from './draft-outcome.ts'
import { editDraft } from './edit-draft.ts'
import { type KnownExperiment, loadExperiment } from './load-experiment.ts'
import { refuseDraft } from './refuse-draft.ts'
import { approveDraft, requestReview } from './review-draft.ts'
import type { Signing } from './signing.ts'

const MAX_BYTES = 65_536
const NEW = { types: ['application/json'], limitBytes: MAX_BYTES }
const PATCH = { types: ['application/merge-patch+json', 'application/json'], limitBytes: MAX_BYTES }
const RETRY_AFTER_SECONDS = '5'

/** `POST /api/experiments`, its caller known to be an editor. */
export async function answerCreation(request: Request, { by }: Access): Promise<Response> {
  const body = await readJson(request, NEW)
  if (!body.ok) return body.response
  return await attempt(request, async () => {
    const outcome = await createDraft(body.value, sign(request, by))
    return await answerOutcome(request, outcome, 201)
  })
}

/**
 * `GET /api/experiments/<id>`; a broken experiment is 404, and its faults say why. While Redis is away, what is live
 * is answered as `GET /api/experiments` has it, without a draft and so without an ETag. The ETag names the draft for
 * If-Match alone: state, record and counts change under it, so that it says nothing of the whole answer.
 */
export async function answerExperiment(request: Request, { steps: [id = ''] }: Access): Promise<Response> {
  const known = await loadExperiment(id).catch((error: unknown) => {
    log('warn', 'draft-unavailable', { id, error })
    return null
  })
  if (known === null) return await answerLiveExperiment(request, id)
  if (known.draft === null) return refuseDraft(request, { ok: false, code: 'not-found', known })
  return await toAnswer(known, known.draft, 200)
}

/** `PATCH /api/experiments/<id>`, its caller known to be an editor. */
export async function answerEdit(request: Request, { by, steps: [id = ''] }: Access): Promise<Response> {
  const condition = readEtags(request.headers.get('if-match'))
  if (condition === null) return refuseUnconditional(request)
  const body = await readJson(request, PATCH)
  if (!body.ok) return body.response
  return await attempt(request, async () => {
    const outcome = await editDraft({ id, patch: body.value, condition, ...sign(request, by) })
    return await answerOutcome(request, outcome, 200)
  })
}

/** `DELETE /api/experiments/<id>`, its caller known to be an editor. */
export async function answerDeletion(request: Request, { by, steps: [id = ''] }: Access): Promise<Response> {
  const condition = readEtags(request.headers.get('if-match'))
  if (condition === null) return refuseUnconditional(request)
  return await attempt(request, async () => {
    const outcome = await deleteDraft({ id, condition, ...sign(request, by) })
    return outcome.ok ? new Response(null, { status: 204 }) : refuseDraft(request, outcome)
  })
}

/** `POST /api/experiments/<id>/review`, its caller known to be an editor. */
export async function answerReview(request: Request, access: Access): Promise<Response> {
  const answer = await answerSigning(request, access, requestReview)
  const [id = ''] = access.steps
  if (answer.ok) await tellOfReview(id, access.by, answer.headers.get('etag') ?? '')
  return answer
}

/** The request stands in the draft; that it was told of too is only a help. */
async function tellOfReview(id: string, by: Access['by'], occasion: string): Promise<void> {
  const notice = {
    kind: 'approval',
    subject: `experiments/${id}`,
    occasion,
    title: `${by.name} asks for approval of ${id}`,
    detail: 'A publisher who had no part in it looks at the draft and approves it.',
    href: `/console/experiments/${id}/edit`,
  } as const
  await raiseNotice(notice, new Date()).catch((error: unknown) =>
    log('warn', 'review-not-told', { id, error }),
  )
}

/** `POST /api/experiments/<id>/approve`, its caller known to be a publisher. */
export async function answerApproval(request: Request, access: Access): Promise<Response> {
  return await answerSigning(request, access, approveDraft)
}

async function answerSigning(
  request: Request,
  { by, steps: [id = ''] }: Access,
  verb: typeof approveDraft,
): Promise<Response> {
  const condition = readEtags(request.headers.get('if-match'))
  return await attempt(request, async () => {
    const outcome = await verb({ id, condition, ...sign(request, by) })
    return await answerOutcome(request, outcome, 200)
  })
}

function sign(request: Request, by: Access['by']): Signing {
  return { by, at: new Date(), requestId: request.headers.get('x-request-id') }
}

async function answerOutcome(request: Request, outcome: DraftOutcome, status: 200 | 201): Promise<Response> {
  if (!outcome.ok) return refuseDraft(request, outcome)
  const { known } = outcome
  return known.draft
    ? await toAnswer(known, known.draft, status)
    : refuseDraft(request, { ok: false, code: 'not-found', known })
}

async function toAnswer(known: KnownExperiment, draft: Draft, status: 200 | 201): Promise<Response> {
  const location = status === 201 ? { location: `/api/experiments/${known.id}` } : {}
  const headers = { etag: toEtag(draft.revision), 'cache-control': 'no-store', ...location }
  return Response.json(await describeExperiment(known, draft, Date.now()), { status, headers })
}

function refuseUnconditional(request: Request): Response {
  const detail = 'Read the experiment, and send its ETag: what somebody else wrote since is never overwritten'
  return refuse(request, 428, { title: 'Send If-Match', detail, code: 'if-match-missing' })
}

async function attempt(request: Request, task: () => Promise<Response>): Promise<Response> {
  try {
    return await task()
  } catch (error) {
    log('error', 'drafts-unavailable', { error })
    return refuse(request, 503, {
      title: 'Drafts cannot be changed right now',
      detail: 'Nothing was changed. Try again in a few seconds',
      code: 'store-unreachable',
      headers: { 'retry-after': RETRY_AFTER_SECONDS },
    })
  }
}
