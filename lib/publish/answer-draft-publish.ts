import type { Access } from '#lib/auth/with-access'
import { loadExperiment } from '#lib/drafts/load-experiment'
import { refuseDraft } from '#lib/drafts/refuse-draft'
import { isSameState, readEtags, toEtag } from '#lib/http/match-etag'
import { answerFromStore } from './answer-from-store.ts'
import { answerOutcome } from './answer-publish.ts'
import { describePreflight } from './describe-preflight.ts'
import { publishDraft } from './publish-draft.ts'
import { PublishInput } from './publish-input.ts'
import { readPublish } from './read-publish-request.ts'
import { refusePublish } from './refuse-publish.ts'

/** `POST /api/experiments/<id>/publish`, its caller known to be a publisher. */
export async function answerPublish(request: Request, access: Access): Promise<Response> {
  const read = await readPublish(request, access, PublishInput)
  if (!read.ok) return read.response
  const [experiment = ''] = access.steps
  const condition = readEtags(request.headers.get('if-match'))
  const { restart } = read.input
  const publication = { ...read.request, experiment, condition, restart }
  const outcome = await publishDraft(publication, { dryRun: read.dryRun })
  if (!outcome.ok && outcome.code === 'draft-changed') return refuseDraft(request, outcome)
  return await answerOutcome(request, experiment, outcome)
}

/** `GET /api/experiments/<id>/preflight`, its caller known to be a viewer. */
export async function answerPreflight(request: Request, { by, steps: [id = ''] }: Access): Promise<Response> {
  return await answerFromStore(request, async () => {
    const known = await loadExperiment(id)
    const { draft } = known
    if (draft === null) return refuseDraft(request, { ok: false, code: 'not-found', known })
    const condition = readEtags(request.headers.get('if-match'))
    if (condition !== null && !isSameState(condition, toEtag(draft.revision)))
      return refuseDraft(request, { ok: false, code: 'draft-changed', current: draft })
    const requestId = request.headers.get('x-request-id')
    const outcome = await publishDraft({ experiment: id, by, at: new Date(), requestId }, { dryRun: true })
    if (!outcome.ok && outcome.code === 'store-unreachable') return refusePublish(request, outcome)
    return await describePreflight(known, draft, outcome)
  })
}
