import type { Access } from '#lib/auth/with-access'
import { readJson } from '#lib/http/read-body'
import { refuse } from '#lib/http/refuse'
import { publishRatios } from './publish-ratios.ts'
import { parseRatioChange } from './ratio-change.ts'
import { propagationSeconds } from './read-experiments.ts'
import { refusePublish } from './refuse-publish.ts'

const RULES = { types: ['application/json'], limitBytes: 8_192 }

/** `PATCH /api/experiments/<id>/ratios`, its caller known to be a publisher. */
export async function answerRatios(
  request: Request,
  { by, steps: [experiment = ''] }: Access,
): Promise<Response> {
  const body = await readJson(request, RULES)
  if (!body.ok) return body.response
  const parsed = parseRatioChange(body.value)
  if (!parsed.ok) return refuse(request, 400, { title: 'The change cannot be read', errors: parsed.errors })
  const at = new Date()
  const requestId = request.headers.get('x-request-id')
  const outcome = await publishRatios({ experiment, ...parsed.input, by, at, requestId })
  if (!outcome.ok) return refusePublish(request, outcome)
  const { ok: _, ...published } = outcome
  const answer = { ...published, propagationSeconds: propagationSeconds() }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
