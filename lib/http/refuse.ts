import { countRefusal } from '#lib/observability/count-refusal'
import { type ProblemDetails, problem } from './problem.ts'

/** Problem+json that names the request, so that a report of it finds its log. Every handler refuses with it. */
export function refuse(
  request: Pick<Request, 'headers'>,
  status: number,
  details: Omit<ProblemDetails, 'requestId'>,
): Response {
  countRefusal(status, details.code, Date.now())
  return problem(status, { ...details, requestId: request.headers.get('x-request-id') })
}
