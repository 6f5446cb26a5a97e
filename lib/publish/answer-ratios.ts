import type { VerifiedSession } from '#lib/auth/tokens'
import type { ProblemDetails } from '#lib/http/problem'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { type PublishOutcome, publishRatios } from './publish-ratios.ts'
import { parseRatioChange } from './ratio-change.ts'
import { propagationSeconds } from './read-experiments.ts'

const RULES = { types: ['application/json'], limitBytes: 8_192 }
const RETRY_AFTER_SECONDS = 5

type Refusal = Pick<ProblemDetails, 'title' | 'errors' | 'headers'> & {
  readonly status: number
  readonly seen?: number
  readonly live?: number
}

/** `PATCH /api/experiments/<id>/ratios`, its caller known to be a publisher. */
export async function answerRatios(
  request: Request,
  experiment: string,
  session: Pick<VerifiedSession, 'sub' | 'claims'>,
): Promise<Response> {
  const body = await readJson(request, RULES)
  if (!body.ok) return body.response
  const parsed = parseRatioChange(body.value)
  if (!parsed.ok) return refuse(request, 400, { title: 'The change cannot be read', errors: parsed.errors })
  const { name } = session.claims
  const by = { sub: session.sub, name: typeof name === 'string' && name !== '' ? name : session.sub }
  return toResponse(request, await publishRatios({ experiment, ...parsed.input, by, at: new Date() }))
}

function toResponse(request: Request, outcome: PublishOutcome): Response {
  if (outcome.ok) {
    const { ok: _, ...published } = outcome
    const body = { ...published, propagationSeconds: propagationSeconds() }
    return Response.json(body, { headers: { 'cache-control': 'no-store' } })
  }
  const { status, ...details } = describeRefusal(outcome)
  return refuse(request, status, { code: outcome.code, ...details })
}

function describeRefusal(refused: Extract<PublishOutcome, { ok: false }>): Refusal {
  switch (refused.code) {
    case 'conflict':
      return describeConflict(refused.seen, refused.live)
    case 'invalid':
      return { status: 400, title: 'These shares cannot be published', errors: refused.errors }
    case 'not-found':
      return { status: 404, title: 'There is no such experiment in the live document, or it is broken' }
    case 'too-large':
      return { status: 409, title: 'The Edge Config store has no room left for this document' }
    case 'store-unreachable':
      return {
        status: 503,
        title: 'Publishing does not work right now. Look at what is live, then try again',
        headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
      }
  }
}

function describeConflict(seen: number, live: number): Refusal {
  const title = `Version ${live} is live by now, you edited version ${seen}`
  return { status: 409, title, seen, live, errors: [{ pointer: '/version', detail: title }] }
}
