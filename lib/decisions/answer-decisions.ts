import type { Access } from '#lib/auth/with-access'
import { readQuery } from '#lib/http/read-query'
import { refuse } from '#lib/http/refuse'
import { log } from '#lib/observability/log'
import { DecisionQuery } from './decision-query.ts'
import { explainVisit } from './explain-visit.ts'

/** `GET /api/decisions`, its caller known to be a viewer. */
export async function answerDecisions(request: Request, _access: Access): Promise<Response> {
  const query = readQuery(request, DecisionQuery)
  if (!query.ok) return query.response
  try {
    const explained = await explainVisit(query.value, Date.now())
    return Response.json(explained, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    log('error', 'edge-config-unavailable', { error })
    const headers = { 'retry-after': '5' }
    return refuse(request, 503, { title: 'What is live cannot be read right now', headers })
  }
}
