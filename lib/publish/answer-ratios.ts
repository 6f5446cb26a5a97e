import type { VerifiedSession } from '#lib/auth/tokens'
import { type ProblemDetails, problem } from '#lib/http/problem'
import { type PublishOutcome, publishRatios } from './publish-ratios.ts'
import { parseRatioChange } from './ratio-change.ts'
import { propagationSeconds } from './read-experiments.ts'

const MAX_BYTES = 8_192
const RETRY_AFTER_SECONDS = 5

type ProblemExtras = Pick<ProblemDetails, 'errors' | 'headers'> & {
  readonly seen?: number
  readonly live?: number
}

/** `PATCH /api/experiments/<id>/ratios`, its caller known to be a publisher. */
export async function answerRatios(
  request: Request,
  experiment: string,
  session: Pick<VerifiedSession, 'sub' | 'claims'>,
): Promise<Response> {
  const body = await readJson(request)
  if (body instanceof Response) return body
  const parsed = parseRatioChange(body.value)
  if (!parsed.ok) return problem(400, { title: 'The change cannot be read', errors: parsed.errors })
  const { name } = session.claims
  const by = { sub: session.sub, name: typeof name === 'string' && name !== '' ? name : session.sub }
  return toResponse(await publishRatios({ experiment, ...parsed.input, by, at: new Date() }))
}

function toResponse(outcome: PublishOutcome): Response {
  if (outcome.ok) {
    const { ok: _, ...published } = outcome
    const body = { ...published, propagationSeconds: propagationSeconds() }
    return Response.json(body, { headers: { 'cache-control': 'no-store' } })
  }
  switch (outcome.code) {
    case 'conflict':
      return conflict(outcome.seen, outcome.live)
    case 'invalid':
      return coded(400, 'invalid', 'These shares cannot be published', { errors: outcome.errors })
    case 'not-found':
      return coded(404, 'not-found', 'There is no such experiment in the live document, or it is broken')
    case 'too-large':
      return coded(409, 'too-large', 'The Edge Config store has no room left for this document')
    case 'store-unreachable':
      return coded(
        503,
        'store-unreachable',
        'Publishing does not work right now. Look at what is live, then try again',
        {
          headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
        },
      )
  }
}

function conflict(seen: number, live: number): Response {
  const title = `Version ${live} is live by now, you edited version ${seen}`
  return coded(409, 'conflict', title, { seen, live, errors: [{ pointer: '/version', detail: title }] })
}

function coded(status: number, code: string, title: string, more: ProblemExtras = {}): Response {
  const details = { code, title, ...more }
  return problem(status, details)
}

async function readJson(request: Request): Promise<Response | { readonly value: unknown }> {
  if (!request.headers.get('content-type')?.toLowerCase().startsWith('application/json'))
    return problem(415, { title: 'Send application/json' })
  const text = await request.text()
  if (text.length > MAX_BYTES) return problem(413, { title: 'Too large' })
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return problem(400, { title: 'This is not JSON' })
  }
}
